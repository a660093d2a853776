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
}
