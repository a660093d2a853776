using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>
/// What article.checked and article.failed say. Ids and counts and where to read more: their messages do not say
/// whether the article is embargoed, so that neither its title nor its address may leave.
/// </summary>
internal static class ArticleEvents
{
    internal sealed record CheckedData(EventArticle Article, int ClaimCount, int FlaggedClaimCount);

    internal sealed record FailedData(EventArticle Article, string Reason);

    internal sealed record EventArticle(string Id, int Revision, string Link);

    internal static string Write(ArticleChecked message, PublicAddresses addresses) => EventPayload.Write(
        EventTypes.ArticleChecked,
        message.OccurredAt,
        new CheckedData(Article(message.ArticleId, message.Revision, addresses), message.ClaimCount, message.FlaggedClaimCount));

    internal static string Write(ArticleFailed message, PublicAddresses addresses) => EventPayload.Write(
        EventTypes.ArticleFailed,
        message.OccurredAt,
        new FailedData(Article(message.ArticleId, message.Revision, addresses), message.Reason));

    private static EventArticle Article(Guid id, int revision, PublicAddresses addresses)
    {
        var publicId = PublicId.Format(PublicId.Article, id);
        return new EventArticle(publicId, revision, addresses.Of($"articles/{publicId}"));
    }
}
