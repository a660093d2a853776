using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>
/// POST and DELETE /v1/claims/{id}/lock: says who is at work on a claim, for a lease that asking again renews. It is a
/// courtesy, no step: it changes no version and keeps nobody from writing.
/// </summary>
internal static class LockClaim
{
    // A client renews at half of it; one that died is forgotten before a colleague has fetched a coffee.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    internal static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/claims/{id}/lock", TakeAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("LockClaim")
            .WithSummary("Say that you are at work on a claim, for two minutes; again to renew")
            .WithExample(response: """{ "holder": "usr_019a8f2eed507b2a9c3de4f5a6b7c8d9", "until": "2026-01-31T18:02:00Z" }""")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapDelete("/claims/{id}/lock", ReleaseAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("UnlockClaim")
            .WithSummary("Say that you are no longer at work on a claim")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ClaimLock>, ProblemHttpResult>> TakeAsync(
        string id, VerdictsDbContext db, Workspace workspace, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, db, cancellationToken) is not { } claim)
        {
            return Problems.NotFound("claim");
        }

        var (actor, now) = (workspace.Actor, clock.GetUtcNow());
        var wanted = new ClaimLock(actor, now + Lease);

        // One statement, so that of two at once the second finds the first.
        var taken = await db.Claims
            .Where(other => other.Id == claim.Id && (other.LockHolder == null || other.LockHolder == actor || other.LockedUntil <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.LockHolder, actor).SetProperty(other => other.LockedUntil, wanted.Until), cancellationToken);
        if (taken == 0)
        {
            return Held(ClaimLock.Of(await FindAsync(id, db, cancellationToken) ?? claim, now) ?? wanted);
        }

        if (ClaimLock.Of(claim, now) is null)
        {
            await TellAsync("locked", claim, db, actor, now);
        }

        return TypedResults.Ok(wanted);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(
        string id, VerdictsDbContext db, Workspace workspace, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, db, cancellationToken) is not { } claim)
        {
            return Problems.NotFound("claim");
        }

        var released = await db.Claims
            .Where(other => other.Id == claim.Id && other.LockHolder == workspace.Actor)
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.LockHolder, (string?)null).SetProperty(other => other.LockedUntil, (DateTimeOffset?)null), cancellationToken);
        if (released == 1)
        {
            await TellAsync("unlocked", claim, db, workspace.Actor, clock.GetUtcNow());
        }

        return TypedResults.NoContent();
    }

    private static async Task<Claim?> FindAsync(string publicId, VerdictsDbContext db, CancellationToken cancellationToken) =>
        PublicId.TryParse(PublicId.Claim, publicId, out var id)
            ? await db.Claims.AsNoTracking().SingleOrDefaultAsync(claim => claim.Id == id, cancellationToken)
            : null;

    private static ProblemHttpResult Held(ClaimLock held)
    {
        var problem = Problems.Problem(409, "claim-locked", $"{held.Holder} is at work on this claim until {held.Until:u}; you can write all the same.");
        problem.ProblemDetails.Extensions["lock"] = held;
        return problem;
    }

    private static Task<int> TellAsync(string action, Claim claim, VerdictsDbContext db, string actor, DateTimeOffset now)
    {
        db.EnqueueNews(
            new ReviewChanged { WorkspaceId = claim.WorkspaceId, ClaimId = claim.Id, Status = claim.Status, Actor = actor, Action = action, Assignee = claim.Assignee, OccurredAt = now },
            now);
        return db.SaveChangesAsync(CancellationToken.None);
    }
}
