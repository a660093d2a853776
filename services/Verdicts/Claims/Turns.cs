using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>Reads what a <see cref="Turn"/> needs. The claim comes first: what is changed beside it afterwards changes its version, and saving fails.</summary>
internal sealed class Turns(VerdictsDbContext db, SettingsDesk settings, Workspace workspace, TimeProvider clock)
{
    /// <returns>Null where the workspace has no such claim.</returns>
    internal async Task<Turn?> OpenAsync(Guid claimId, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(claimId, cancellationToken) is not { } found)
        {
            return null;
        }

        var verdict = await db.Verdicts.SingleOrDefaultAsync(verdict => verdict.ClaimId == claimId, cancellationToken);
        return new Turn
        {
            Claim = found.Claim,
            Article = found.Article,
            Reviews = await db.Reviews.Where(review => review.ClaimId == claimId && review.Round == found.Claim.Round).ToListAsync(cancellationToken),
            Verdict = verdict,
            Latest = verdict is null ? null : await db.VerdictVersions.FindAsync([verdict.Id, verdict.LatestVersion], cancellationToken),
            Settings = await settings.ReadReviewAsync(cancellationToken),
            Actor = workspace.Actor,
            Now = clock.GetUtcNow(),
        };
    }
}
