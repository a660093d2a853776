using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>On whose word the articles of a period rest: <c>GET /v1/reports/anonymous-sources</c>.</summary>
internal sealed record SourcingReport
{
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required SourcingGroup Total { get; init; }

    public required Page<SourcingGroup> Groups { get; init; }

    /// <summary>Who is quoted most.</summary>
    public IReadOnlyList<QuotedSource> Sources { get; init; } = [];
}

public sealed record SourcingGroup
{
    /// <summary>The article's id, the desk, the author or the month; null where an article names none, and for the total.</summary>
    public string? Key { get; init; }

    /// <summary>Of the article.</summary>
    public string? Title { get; init; }

    public long Articles { get; init; }

    public long Claims { get; init; }

    /// <summary>Claims that somebody is said to make.</summary>
    public long AttributedClaims { get; init; }

    /// <summary>Claims that rest on unnamed sources alone.</summary>
    public long AnonymousClaims { get; init; }

    /// <summary>Of all claims, 0 to 1.</summary>
    public double AnonymousShare { get; init; }

    /// <summary>Attributions by the class of their source.</summary>
    public IReadOnlyDictionary<string, long> Quotes { get; init; } = new Dictionary<string, long>();
}

public sealed record QuotedSource(string Id, string Name, string? Title, string SourceClass, long Articles, long Quotes, long DirectQuotes);
