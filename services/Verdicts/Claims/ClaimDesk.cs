using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>Moves a claim through the review: only from the state that the caller has seen, with one entry in the audit trail and one event.</summary>
internal sealed class ClaimDesk(VerdictsDbContext db, AuditTrail audit, Workspace workspace, TimeProvider clock)
{
    /// <param name="publicId">As it stands in the address.</param>
    /// <param name="http">The request with its If-Match; the answer gets the new ETag.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="move">Takes the step.</param>
    internal async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> MoveAsync(
        string publicId, HttpContext http, Step step, Func<Claim, DateTimeOffset, Refusal?> move)
    {
        if (!PublicId.TryParse(PublicId.Claim, publicId, out var id)
            || await db.FindAsync(id, http.RequestAborted) is not { } found)
        {
            return Problems.NotFound("claim");
        }

        var claim = found.Claim;
        http.Response.SetETag(claim.Version);
        if (http.Request.Conflict(claim.Version, found.ToResponse()) is { } conflict)
        {
            return conflict;
        }

        var (now, from) = (clock.GetUtcNow(), claim.Status);
        if (move(claim, now) is { } refusal)
        {
            return refusal.ToProblem();
        }

        audit.Record($"claim.{step.Done}", PublicId.Format(PublicId.Claim, id), new { from, to = claim.Status, reason = claim.DismissalReason });
        db.EnqueueNews(
            new ReviewChanged { WorkspaceId = claim.WorkspaceId, ClaimId = id, Status = claim.Status, Actor = workspace.Actor, OccurredAt = now },
            now);
        return await SaveAsync(found, http);
    }

    private async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> SaveAsync(FoundClaim changed, HttpContext http)
    {
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A colleague's change came between the reading and the saving.
            db.ChangeTracker.Clear();
            var current = await db.FindAsync(changed.Claim.Id, http.RequestAborted) ?? throw new InvalidOperationException("A claim was deleted.");
            http.Response.SetETag(current.Claim.Version);
            return Versions.Stale(current.ToResponse());
        }

        http.Response.SetETag(changed.Claim.Version);
        return TypedResults.Ok(changed.ToResponse());
    }
}
