namespace FactCheck.Contracts.Review;

/// <summary>The policy flagged a claim: it stands in the review queue, and subscribers are told.</summary>
public sealed record ClaimFlagged
{
    public required Guid WorkspaceId { get; init; }

    public required ClaimSummary Claim { get; init; }

    public required ArticleSummary Article { get; init; }

    /// <summary>The strongest attribution of the claim; null where the article itself asserts it.</summary>
    public AttributionSummary? Attribution { get; init; }

    public required IReadOnlyList<RaisedFlag> Flags { get; init; }

    public IReadOnlyList<FoundMatch> Matches { get; init; } = [];

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>Severity is info, warn or block.</summary>
public sealed record RaisedFlag(string Rule, string Severity, string Reason);

/// <summary>A past fact-check that may say the same; the score is 0 to 1.</summary>
public sealed record FoundMatch(string Id, double Score, string? Rating, string? Url);
