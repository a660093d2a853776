using System.Linq.Expressions;
using FactCheck.Verdicts.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Publishing;

/// <summary>Verdicts with their claims and what is published of them.</summary>
internal sealed class VerdictResponses(VerdictsDbContext db)
{
    /// <returns>Null where the workspace has no such verdict.</returns>
    internal Task<Versioned<VerdictResponse>?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync(verdict => verdict.Id == id, cancellationToken);

    internal Task<Versioned<VerdictResponse>?> FindByClaimAsync(Guid claimId, CancellationToken cancellationToken) =>
        FindAsync(verdict => verdict.ClaimId == claimId, cancellationToken);

    /// <summary>In the order of the query.</summary>
    internal async Task<IReadOnlyList<VerdictResponse>> ShowAsync(IQueryable<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var rows = await verdicts.AsNoTracking().ToListAsync(cancellationToken);
        var (ids, claimIds) = (rows.Select(verdict => verdict.Id).ToArray(), rows.Select(verdict => verdict.ClaimId).ToArray());
        var claims = await db.Claims.AsNoTracking().Where(claim => claimIds.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellationToken);
        var latest = await (
            from version in db.VerdictVersions.AsNoTracking()
            join verdict in db.Verdicts on new { version.VerdictId, version.Version } equals new { VerdictId = verdict.Id, Version = verdict.LatestVersion }
            where ids.Contains(verdict.Id)
            select version).ToDictionaryAsync(version => version.VerdictId, cancellationToken);
        var broken = await BrokenAsync(ids, cancellationToken);
        return
        [
            .. rows.Select(verdict => VerdictResponse.From(verdict, claims[verdict.ClaimId], latest.GetValueOrDefault(verdict.Id)) with
            {
                BrokenCitations = [.. broken[(verdict.Id, verdict.LatestVersion)]],
            }),
        ];
    }

    private async Task<ILookup<(Guid Verdict, int Version), BrokenCitation>> BrokenAsync(Guid[] ids, CancellationToken cancellationToken) =>
        (await db.CitedPages.AsNoTracking()
            .Where(page => ids.Contains(page.VerdictId) && page.BrokenAt != null)
            .OrderBy(page => page.Ordinal)
            .ToListAsync(cancellationToken)).ToLookup(page => (page.VerdictId, page.Version), page => new BrokenCitation(page.Url, page.BrokenAt!.Value));

    private async Task<Versioned<VerdictResponse>?> FindAsync(Expression<Func<Verdict, bool>> isIt, CancellationToken cancellationToken) =>
        await ShowAsync(db.Verdicts.Where(isIt), cancellationToken) is [var verdict] ? new Versioned<VerdictResponse>(verdict, verdict.Version) : null;
}
