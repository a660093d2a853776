namespace FactCheck.Contracts.Review;

/// <summary>One flagged claim, as copies of Verdicts from before <see cref="ClaimsFlagged"/> send it.</summary>
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
