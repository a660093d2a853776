namespace FactCheck.Contracts.Review;

/// <summary>A claim moved in the review workflow: open dashboards refresh it.</summary>
public sealed record ReviewChanged
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ClaimId { get; init; }

    /// <summary>detected, triaged, dismissed, …</summary>
    public required string Status { get; init; }

    /// <summary>Who did it: a user's or an API key's id.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
