namespace FactCheck.Contracts.Review;

/// <summary>A new revision of the article says a known claim otherwise, or no longer.</summary>
public sealed record ClaimChanged
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>As it stands now; as it last stood, where it is gone.</summary>
    public required ClaimSummary Claim { get; init; }

    /// <summary>The new revision.</summary>
    public required ArticleSummary Article { get; init; }

    public AttributionSummary? Attribution { get; init; }

    /// <summary>changed or gone.</summary>
    public required string Change { get; init; }

    /// <summary>What of it changed: words, quote, number, source, stance, hedge. A consumer ignores what it does not know.</summary>
    public required IReadOnlyList<string> Aspects { get; init; }

    /// <summary>The claim's words in the revision before.</summary>
    public required string TextBefore { get; init; }

    public AttributionSummary? AttributionBefore { get; init; }

    /// <summary>Where its review stands after the change: detected, in-review, stale, …</summary>
    public required string Status { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
