using FactCheck.Contracts.Articles;

namespace FactCheck.Intake.Articles;

/// <summary>What an article said at one time; immutable but for how far its check has come.</summary>
internal sealed class ArticleRevision
{
    private ArticleRevision()
    {
    }

    public Guid ArticleId { get; private init; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public string ContentHash { get; private init; } = "";

    public string Text { get; private init; } = "";

    public List<ArticleLink> Links { get; private init; } = [];

    public string? Title { get; private init; }

    public string? Byline { get; private init; }

    public string? Desk { get; private init; }

    public DateTimeOffset? PublishedAt { get; private init; }

    public string? Language { get; private init; }

    public string Visibility { get; private init; } = Visibilities.Published;

    /// <summary>One of <see cref="ArticleStages"/>; it only moves forward.</summary>
    public string Status { get; private set; } = ArticleStages.Received;

    public string? FailureReason { get; private set; }

    public int? ClaimCount { get; private set; }

    public int? FlaggedClaimCount { get; private set; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public DateTimeOffset? CheckedAt { get; private set; }

    internal bool IsFinal => Status is ArticleStages.Checked or ArticleStages.Failed;

    internal static ArticleRevision Create(Article article, ArticleContent content, DateTimeOffset now) => new()
    {
        ArticleId = article.Id,
        Number = article.LatestRevision,
        WorkspaceId = article.WorkspaceId,
        ContentHash = content.Hash,
        Text = content.Text,
        Links = [.. content.Links],
        Title = content.Title,
        Byline = content.Byline,
        Desk = content.Desk,
        PublishedAt = content.PublishedAt,
        Language = content.Language,
        Visibility = content.Visibility,
        ReceivedAt = now,
    };

    /// <summary>Whether a submission says nothing new. Date and language stand beside the hash, so that what was stored without them in it is not taken for new.</summary>
    internal bool Holds(ArticleContent content) =>
        ContentHash == content.Hash && PublishedAt == content.PublishedAt && Language == content.Language;

    internal void Finish(ArticleChecked result)
    {
        // A replay from the error queue may finish what once failed.
        Status = ArticleStages.Checked;
        FailureReason = null;
        ClaimCount = result.ClaimCount;
        FlaggedClaimCount = result.FlaggedClaimCount;
        CheckedAt = result.OccurredAt;
    }

    /// <returns>False when the revision had come to its end before.</returns>
    internal bool Fail(string reason)
    {
        if (IsFinal)
        {
            return false;
        }

        Status = ArticleStages.Failed;
        FailureReason = reason;
        return true;
    }

    internal ArticleSnapshot ToSnapshot(Article article) => new()
    {
        WorkspaceId = WorkspaceId,
        ArticleId = ArticleId,
        Revision = Number,
        ContentHash = ContentHash,
        Text = Text,
        ExternalId = article.ExternalId,
        Url = article.Url,
        Title = Title,
        Byline = Byline,
        Desk = Desk,
        PublishedAt = PublishedAt,
        Language = Language,
        Visibility = Visibility,
        Links = Links,
    };
}
