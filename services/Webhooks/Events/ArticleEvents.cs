using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>What article.checked and article.failed say: ids, counts, where to read more, and the title and address of what is published.</summary>
internal static class ArticleEvents
{
    internal sealed record CheckedData(EventArticle Article, int ClaimCount, int FlaggedClaimCount);

    internal sealed record FailedData(EventArticle Article, string Reason);

    internal sealed record EventArticle
    {
        public required string Id { get; init; }

        public required int Revision { get; init; }

        /// <summary>Absent unless the article is published.</summary>
        public string? Title { get; init; }

        /// <summary>Absent unless the article is published.</summary>
        public string? Url { get; init; }

        public required string Link { get; init; }
    }

    internal static string Write(ArticleChecked message, PublicAddresses addresses) => EventPayload.Write(
        EventTypes.ArticleChecked,
        message.OccurredAt,
        new CheckedData(
            Told(Article(message.ArticleId, message.Revision, addresses), message.Visibility, message.Title, message.Url),
            message.ClaimCount,
            message.FlaggedClaimCount));

    internal static string Write(ArticleFailed message, PublicAddresses addresses) => EventPayload.Write(
        EventTypes.ArticleFailed,
        message.OccurredAt,
        new FailedData(
            Told(Article(message.ArticleId, message.Revision, addresses), message.Visibility, message.Title, message.Url),
            message.Reason));

    private static EventArticle Article(Guid id, int revision, PublicAddresses addresses)
    {
        var publicId = PublicId.Format(PublicId.Article, id);
        return new EventArticle { Id = publicId, Revision = revision, Link = addresses.Of($"articles/{publicId}") };
    }

    // Only what is known to be published is named: a copy that does not say, or says what this one does not know, gives nothing away.
    private static EventArticle Told(EventArticle article, string? visibility, string? title, string? url) =>
        visibility == Visibilities.Published ? article with { Title = title, Url = url } : article;
}
