using FactCheck.Verdicts.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

internal static class ClaimQueries
{
    /// <summary>A claim with the heading of its article; null where the workspace has no such claim.</summary>
    internal static async Task<ClaimResponse?> FindResponseAsync(this VerdictsDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from claim in db.Claims.AsNoTracking()
            join analysis in db.Analyses on new { claim.ArticleId, claim.Revision } equals new { analysis.ArticleId, analysis.Revision }
            where claim.Id == id
            select new { claim, heading = new ArticleHeading(analysis.Title, analysis.Url, analysis.Visibility) }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : ClaimResponse.From(found.claim, found.heading);
    }
}
