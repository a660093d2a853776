namespace FactCheck.Contracts.Articles;

/// <summary>Verdicts stored and flagged every claim of a revision: the article's way ends here.</summary>
public sealed record ArticleChecked
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public required int ClaimCount { get; init; }

    public required int FlaggedClaimCount { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>One of <see cref="Visibilities"/>; null from a copy that does not say.</summary>
    public string? Visibility { get; init; }

    /// <summary>The desk that the article was written for; null where none was named.</summary>
    public string? Desk { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
