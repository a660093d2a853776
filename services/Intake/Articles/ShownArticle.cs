using FactCheck.Hosting.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Articles;

/// <summary>An article as it is shown at one of its revisions.</summary>
internal sealed class ShownArticle
{
    public required Article Article { get; init; }

    public required ArticleResponse Response { get; init; }
}

internal static class ShownArticles
{
    /// <summary>At each of their revisions, without text and links: those may have 256 KiB, and neither a list nor progress shows them.</summary>
    internal static IQueryable<ShownArticle> Shown(this IntakeDbContext db, IQueryable<Article> articles) =>
        from article in articles.AsNoTracking()
        join revision in db.Revisions on article.Id equals revision.ArticleId
        select new ShownArticle
        {
            Article = article,
            Response = new ArticleResponse
            {
                Id = PublicId.Format(PublicId.Article, article.Id),
                Revision = revision.Number,
                Status = revision.Status,
                FailureReason = revision.FailureReason,
                ExternalId = article.ExternalId,
                Url = article.Url,
                Title = revision.Title,
                Byline = revision.Byline,
                Desk = revision.Desk,
                PublishedAt = revision.PublishedAt,
                Language = revision.Language,
                Visibility = revision.Visibility,
                ContentHash = revision.ContentHash,
                ClaimCount = revision.ClaimCount,
                FlaggedClaimCount = revision.FlaggedClaimCount,
                ReceivedAt = revision.ReceivedAt,
                CheckedAt = revision.CheckedAt,
            },
        };

    /// <summary>At the latest alone.</summary>
    internal static IQueryable<ShownArticle> ShownAtLatest(this IntakeDbContext db, IQueryable<Article> articles) =>
        db.Shown(articles).Where(shown => shown.Response.Revision == shown.Article.LatestRevision);
}
