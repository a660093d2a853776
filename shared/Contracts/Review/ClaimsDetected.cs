namespace FactCheck.Contracts.Review;

/// <summary>New claims of an article's revision stand in the queue: one message a revision, an event a claim for whoever subscribes.</summary>
public sealed record ClaimsDetected
{
    public required Guid WorkspaceId { get; init; }

    public required ArticleSummary Article { get; init; }

    public required IReadOnlyList<DetectedClaim> Claims { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>A claim with its strongest attribution; null where the article itself asserts it.</summary>
public sealed record DetectedClaim(ClaimSummary Claim, AttributionSummary? Attribution);
