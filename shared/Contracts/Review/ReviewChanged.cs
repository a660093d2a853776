namespace FactCheck.Contracts.Review;

/// <summary>A claim moved in the review workflow: open dashboards refresh it, and subscribers are told of the steps that are events.</summary>
public sealed record ReviewChanged
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ClaimId { get; init; }

    /// <summary>detected, triaged, dismissed, …</summary>
    public required string Status { get; init; }

    /// <summary>Who did it: a user's or an API key's id.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done: assigned, started, proposed, approved, changes-requested, dismissed, reopened, overdue, …; empty from copies that only tell the status.</summary>
    public string Action { get; init; } = "";

    /// <summary>The user who is to review it.</summary>
    public string? Assignee { get; init; }

    public Guid? ReviewId { get; init; }

    /// <summary>Why changes are asked for, why it was dismissed.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The claim and its article, where the step is an event for subscribers.</summary>
    public ClaimSummary? Claim { get; init; }

    public ArticleSummary? Article { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
