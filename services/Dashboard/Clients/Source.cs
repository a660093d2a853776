namespace FactCheck.Dashboard.Clients;

/// <summary>Somebody or something that articles quote, as <c>GET /v1/sources</c> tells it.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    /// <summary>person or organisation, known through all articles; unnamed, in its own article only.</summary>
    public required string Kind { get; init; }

    public required string SourceClass { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    public int Articles { get; init; }

    public int Quotes { get; init; }

    public int Claims { get; init; }

    /// <summary>The source that it turned out to be.</summary>
    public string? MergedInto { get; init; }
}

/// <summary>What one article has of a source.</summary>
public sealed record SourceAppearance
{
    public required string ArticleId { get; init; }

    public string? ArticleTitle { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public required string SourceClass { get; init; }

    public int Quotes { get; init; }

    public int DirectQuotes { get; init; }

    public IReadOnlyList<SourcedClaim> Claims { get; init; } = [];
}

public sealed record SourcedClaim(string Id, string Text, string Status);
