using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;

namespace FactCheck.Webhooks.Events;

/// <summary>What article.checked and article.failed say: ids, counts, where to read more, and the title and address of what is published.</summary>
internal static class ArticleEvents
{
    internal static EventDraft Checked(ArticleChecked message)
    {
        var article = Article(message.ArticleId, message.Revision) with
        {
            Title = message.Title, Url = message.Url, Visibility = message.Visibility ?? "", Desk = message.Desk,
        };
        return new EventDraft
        {
            WorkspaceId = message.WorkspaceId,
            Type = EventTypes.ArticleChecked,
            OccurredAt = message.OccurredAt,
            Article = article,
            Tell = wording => new EventData
            {
                Article = wording.Article(article), ClaimCount = message.ClaimCount, FlaggedClaimCount = message.FlaggedClaimCount,
            },
        };
    }

    internal static EventDraft Failed(ArticleFailed message)
    {
        var article = Article(message.ArticleId, message.Revision) with
        {
            Title = message.Title, Url = message.Url, Visibility = message.Visibility ?? "", Desk = message.Desk,
        };
        return new EventDraft
        {
            WorkspaceId = message.WorkspaceId,
            Type = EventTypes.ArticleFailed,
            OccurredAt = message.OccurredAt,
            Article = article,

            // A sentence of ours, not of the article's.
            Tell = wording => new EventData { Article = wording.Article(article), Reason = wording.Word(message.Reason) },
        };
    }

    private static ArticleSummary Article(Guid id, int revision) => new() { ArticleId = id, Revision = revision, Visibility = "" };
}
