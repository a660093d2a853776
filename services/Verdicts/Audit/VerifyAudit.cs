using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Audit;

/// <summary>GET /v1/audit/verification</summary>
internal static class VerifyAudit
{
    /// <param name="IsIntact">Whether every entry is what and where it was when it was recorded.</param>
    /// <param name="Entries">How many were found so, from the first.</param>
    /// <param name="Head">The last of these as SEQ:HASH. Keep it elsewhere and send it next time: only so is a chain found that lost its end.</param>
    /// <param name="Broken">Where and how the chain is broken.</param>
    internal sealed record Result(bool IsIntact, long Entries, string Head, AuditFault? Broken);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/audit/verification", HandleAsync)
            .RequireScope(Scopes.Admin)
            .WithName("VerifyAudit")
            .WithSummary("Whether the whole audit trail is as it was recorded; with head, whether it still goes on from there")
            .WithExample(response: """{ "isIntact": true, "entries": 7, "head": "7:a91c6f0e2d4b8a7795e3c1f0b2d4a6988776655443322110ffeeddccbbaa9988" }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Result>, ProblemHttpResult>> HandleAsync(
        VerdictsDbContext db, CancellationToken cancellationToken, string? head = null)
    {
        AuditHead? kept = null;
        if (head is not null && !AuditHead.TryParse(head, out kept))
        {
            return Problems.Invalid("invalid-head", "head is SEQ:HASH, as an earlier verification answered it.", "head");
        }

        return TypedResults.Ok(await db.VerifyAuditAsync(kept, cancellationToken));
    }

    /// <summary>Goes through the workspace's whole trail, an entry in memory at a time.</summary>
    internal static async Task<Result> VerifyAuditAsync(this VerdictsDbContext db, AuditHead? kept, CancellationToken cancellationToken)
    {
        var chain = new AuditChain(kept);
        var fault = await WalkAsync(chain, db, cancellationToken);
        return new Result(fault is null, chain.Head.Seq, chain.Head.ToString(), fault);
    }

    private static async Task<AuditFault?> WalkAsync(AuditChain chain, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (chain.Add(entry) is { } fault)
            {
                return fault;
            }
        }

        return chain.End();
    }
}
