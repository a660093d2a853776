namespace FactCheck.Contracts.Review;

/// <summary>A claim says what a past fact-check was about: found with a score that means the same, or accepted by a reviewer.</summary>
public sealed record ClaimMatched
{
    public required Guid WorkspaceId { get; init; }

    public required ClaimSummary Claim { get; init; }

    public required ArticleSummary Article { get; init; }

    public required IReadOnlyList<FoundMatch> Matches { get; init; }

    /// <summary>The reviewer who accepted it; null where the engine is sure by itself.</summary>
    public string? AcceptedBy { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
