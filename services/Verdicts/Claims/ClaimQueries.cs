using FactCheck.Verdicts.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>A claim with the heading of the article it stands in.</summary>
internal sealed record FoundClaim(Claim Claim, ArticleHeading Article);

internal static class ClaimQueries
{
    /// <returns>Null where the workspace has no such claim.</returns>
    internal static Task<FoundClaim?> FindAsync(this VerdictsDbContext db, Guid id, CancellationToken cancellationToken) => (
        from claim in db.Claims
        join analysis in db.Analyses on new { claim.ArticleId, claim.Revision } equals new { analysis.ArticleId, analysis.Revision }
        where claim.Id == id
        select new FoundClaim(claim, new ArticleHeading(analysis.Title, analysis.Url, analysis.Visibility) { PublishedAt = analysis.PublishedAt, Desk = analysis.Desk })).SingleOrDefaultAsync(cancellationToken);

    /// <summary>By article and revision.</summary>
    // A page has few articles, and a join would let the planner leave the queue's index.
    internal static async Task<Dictionary<(Guid, int), ArticleHeading>> HeadingsAsync(
        this VerdictsDbContext db, IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var articles = claims.Select(claim => claim.ArticleId).Distinct().ToArray();
        var revisions = claims.Select(claim => claim.Revision).Distinct().ToArray();
        return await db.Analyses.AsNoTracking()
            .Where(analysis => articles.Contains(analysis.ArticleId) && revisions.Contains(analysis.Revision))
            .Select(analysis => new { analysis.ArticleId, analysis.Revision, Heading = new ArticleHeading(analysis.Title, analysis.Url, analysis.Visibility) { PublishedAt = analysis.PublishedAt, Desk = analysis.Desk } })
            .ToDictionaryAsync(row => (row.ArticleId, row.Revision), row => row.Heading, cancellationToken);
    }
}
