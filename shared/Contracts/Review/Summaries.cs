namespace FactCheck.Contracts.Review;

/// <summary>The claim with an anchor that survives outside: the W3C quote and position selectors' parts.</summary>
public sealed record ClaimSummary
{
    public required Guid ClaimId { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    /// <summary>Up to 32 characters before the claim.</summary>
    public required string Prefix { get; init; }

    /// <summary>Up to 32 characters after the claim.</summary>
    public required string Suffix { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required double CheckWorthiness { get; init; }
}

public sealed record ArticleSummary
{
    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public required string Visibility { get; init; }

    /// <summary>The desk that the article was written for, as its sender calls it; null where none was named.</summary>
    public string? Desk { get; init; }
}

public sealed record AttributionSummary(string SourceClass, string? Speaker, string? Source, string Cue, string Stance, string Quote);
