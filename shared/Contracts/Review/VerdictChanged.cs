namespace FactCheck.Contracts.Review;

/// <summary>A verdict was published, corrected or retracted, or its claim has changed under it.</summary>
public sealed record VerdictChanged
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>published, corrected, retracted or stale.</summary>
    public required string Change { get; init; }

    public required VerdictSummary Verdict { get; init; }

    public required ClaimSummary Claim { get; init; }

    public required ArticleSummary Article { get; init; }

    /// <summary>Who did it: a user's or an API key's id; <c>system</c> where a new revision did.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>One version of a verdict, as readers know it.</summary>
public sealed record VerdictSummary
{
    public required Guid VerdictId { get; init; }

    /// <summary>From 1; a correction or a retraction is a version of its own.</summary>
    public required int Version { get; init; }

    /// <summary>The rating's place on the workspace's scale; null where the rating is words alone.</summary>
    public int? Rating { get; init; }

    /// <summary>What readers see: "Mostly false".</summary>
    public required string RatingText { get; init; }

    public required string Summary { get; init; }

    /// <summary>Of the public page, below the public address: <c>factchecks/harbour-costs-…</c>.</summary>
    public string? Path { get; init; }

    /// <summary>What was wrong, where this version corrects or retracts.</summary>
    public string? Note { get; init; }

    /// <summary>The version that this one replaces.</summary>
    public int? Supersedes { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
