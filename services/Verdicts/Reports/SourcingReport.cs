using FactCheck.Hosting.Http;
using FactCheck.Language;

namespace FactCheck.Verdicts.Reports;

/// <summary>From the first time on, before the second.</summary>
internal sealed record Period(DateTimeOffset From, DateTimeOffset To);

/// <summary>On whose word the articles of a period rest.</summary>
internal sealed record SourcingReport
{
    internal const string Example =
        """
        { "from": "2026-11-01T00:00:00Z", "to": "2026-12-01T00:00:00Z", "groupBy": "month",
          "total": { "articles": 40, "claims": 1800, "attributedClaims": 900, "anonymousClaims": 90, "anonymousShare": 0.05, "quotes": { "named-person": 700, "unnamed-official": 80 } },
          "groups": { "items": [{ "key": "2026-11", "articles": 40, "claims": 1800, "attributedClaims": 900, "anonymousClaims": 90, "anonymousShare": 0.05,
            "quotes": { "named-person": 700, "unnamed-official": 80 } }] },
          "sources": [{ "id": "src_01900000000070008000000000000005", "name": "Ida Holm", "title": "mayor of Halse", "sourceClass": "named-person",
            "articles": 12, "quotes": 31, "directQuotes": 14 }] }
        """;

    internal static readonly string[] Classes =
        [.. Enum.GetValues<SourceClass>().Where(kind => kind is not (SourceClass.Author or SourceClass.None)).Select(KebabCase.Of)];

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required string GroupBy { get; init; }

    /// <summary>Of the whole period.</summary>
    public required SourcingGroup Total { get; init; }

    /// <summary>Those that rest most on unnamed sources first; months in their order.</summary>
    public required Page<SourcingGroup> Groups { get; init; }

    /// <summary>Who is quoted most in the period, named or not.</summary>
    public required IReadOnlyList<QuotedSource> Sources { get; init; }
}

internal sealed record SourcingGroup
{
    /// <summary>The article's id, the desk, the author or the month (2026-03); absent for articles without a desk or an author, and for the total.</summary>
    public string? Key { get; init; }

    /// <summary>Of the article.</summary>
    public string? Title { get; init; }

    public required long Articles { get; init; }

    public required long Claims { get; init; }

    /// <summary>Claims that somebody is said to make.</summary>
    public required long AttributedClaims { get; init; }

    /// <summary>Claims that rest on unnamed sources alone.</summary>
    public required long AnonymousClaims { get; init; }

    /// <summary>Of all claims, 0 to 1.</summary>
    public double AnonymousShare => Claims == 0 ? 0 : (double)AnonymousClaims / Claims;

    /// <summary>Attributions by the class of their source.</summary>
    public required IReadOnlyDictionary<string, long> Quotes { get; init; }
}

/// <summary>A source in the period: who, in what capacity, how often.</summary>
internal sealed record QuotedSource(string Id, string Name, string? Title, string SourceClass, long Articles, long Quotes, long DirectQuotes);
