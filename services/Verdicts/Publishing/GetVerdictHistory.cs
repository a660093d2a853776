using System.Security.Claims;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Audit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Publishing;

/// <summary>GET /v1/verdicts/{id}/history</summary>
internal static class GetVerdictHistory
{
    private const int MaxEntries = 1_000;

    /// <param name="Id">The verdict.</param>
    /// <param name="Versions">All that were ever published, the newest first.</param>
    /// <param name="Audit">What was done to its claim, where that was asked for.</param>
    internal sealed record Response(string Id, IReadOnlyList<VersionResponse> Versions, AuditedHistory? Audit = null);

    /// <param name="Entries">From the first; at most a thousand.</param>
    /// <param name="Verification">Of the workspace's whole trail: an entry is as good as the chain that it stands in.</param>
    internal sealed record AuditedHistory(IReadOnlyList<ListAudit.Entry> Entries, VerifyAudit.Result Verification);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/verdicts/{id}/history", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetVerdictHistory")
            .WithSummary("Every version of a verdict that was ever published; with verify, what was done to its claim and whether the audit trail is intact")
            .WithDescription("verify needs the scope admin, as the audit trail itself does: the whole trail of the workspace is gone through.")
            .WithExample(response: """
                {
                  "id": "vrd_019a8f2ef1307d62a4b5c6d7e8f90a1b",
                  "versions": [{
                    "version": 2, "kind": "corrected", "note": "The table is of 2025, not of 2024.", "supersedes": 1, "claim": "The tax rate has doubled since 2010.",
                    "rating": 2, "ratingText": "Mostly does not hold up", "publishedAt": "2026-02-01T09:00:00Z"
                  }]
                }
                """)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string id, ClaimsPrincipal caller, VerdictsDbContext db, CancellationToken cancellationToken, bool verify = false)
    {
        if (verify && !caller.HasScope(Scopes.Admin))
        {
            return Problems.Problem(403, "forbidden", "verify needs the scope admin, as the audit trail itself does; without verify the history is yours to read.");
        }

        if (!PublicId.TryParse(PublicId.Verdict, id, out var verdictId)
            || await db.Verdicts.Where(verdict => verdict.Id == verdictId).Select(verdict => (Guid?)verdict.ClaimId).SingleOrDefaultAsync(cancellationToken) is not { } claimId)
        {
            return Problems.NotFound("verdict");
        }

        var versions = await db.VerdictVersions.AsNoTracking()
            .Where(version => version.VerdictId == verdictId)
            .OrderByDescending(version => version.Version)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(PublicId.Format(PublicId.Verdict, verdictId), [.. versions.Select(VersionResponse.From)], verify ? await AuditAsync(claimId, db, cancellationToken) : null));
    }

    private static async Task<AuditedHistory> AuditAsync(Guid claimId, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        var subject = PublicId.Format(PublicId.Claim, claimId);
        var entries = await db.Audit.AsNoTracking()
            .Where(entry => entry.Subject == subject)
            .OrderBy(entry => entry.Seq)
            .Take(MaxEntries)
            .ToListAsync(cancellationToken);
        return new AuditedHistory([.. entries.Select(ListAudit.Entry.From)], await db.VerifyAuditAsync(kept: null, cancellationToken));
    }
}
