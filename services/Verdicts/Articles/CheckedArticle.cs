namespace FactCheck.Verdicts.Articles;

/// <summary>An article of which at least one revision was checked. Its row is what the checks of two revisions wait on.</summary>
internal sealed class CheckedArticle
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    /// <summary>The latest of the revisions that were checked; an earlier one may still come in after it.</summary>
    public required int LatestRevision { get; init; }

    /// <summary>The latest that Intake has accepted; 0 where that message has not come yet.</summary>
    public int ReceivedRevision { get; init; }
}
