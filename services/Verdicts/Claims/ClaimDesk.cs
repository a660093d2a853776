using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Claims;

/// <summary>Moves a claim through the review: only from the state that the caller has seen, with one entry in the audit trail and one event.</summary>
internal sealed class ClaimDesk(VerdictsDbContext db, Turns turns, StepNews news, ClaimResponses responses)
{
    /// <summary>A step, and the act that takes it: null when done, else why not.</summary>
    internal sealed record Move(Step Step, Func<Turn, Refusal?> Act);

    /// <param name="publicId">As it stands in the address.</param>
    /// <param name="http">The request with its If-Match; the answer gets the new ETag.</param>
    /// <param name="move">What is to happen.</param>
    internal async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> MoveAsync(string publicId, HttpContext http, Move move) =>
        PublicId.TryParse(PublicId.Claim, publicId, out var id)
            ? await MoveAsync(id, http, move, responses.FindAsync)
            : Problems.NotFound("claim");

    /// <param name="claimId">The claim.</param>
    /// <param name="http">The request with its If-Match; the answer gets the new ETag.</param>
    /// <param name="move">What is to happen.</param>
    /// <param name="show">What is answered, and what stands in a conflict as "current"; with the ETag's number.</param>
    internal async Task<Results<Ok<T>, ProblemHttpResult>> MoveAsync<T>(
        Guid claimId, HttpContext http, Move move, Func<Guid, CancellationToken, Task<Versioned<T>?>> show)
    {
        var problem = await TakeAsync(claimId, version => http.Request.Conflict(version), move, http.RequestAborted);
        if (await show(claimId, http.RequestAborted) is not { } current)
        {
            return Problems.NotFound("claim");
        }

        http.Response.SetETag(current.Version);
        return problem is null ? TypedResults.Ok(current.Value) : problem.WithCurrent(current.Value);
    }

    /// <param name="claimId">The claim.</param>
    /// <param name="conflict">Given the claim's version: null when the caller has seen it.</param>
    /// <param name="move">What is to happen.</param>
    /// <param name="cancellationToken">The request's.</param>
    /// <returns>Null when it is done and saved.</returns>
    internal async Task<ProblemHttpResult?> TakeAsync(
        Guid claimId, Func<int, ProblemHttpResult?> conflict, Move move, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await turns.OpenAsync(claimId, cancellationToken) is not { } turn)
        {
            return Problems.NotFound("claim");
        }

        var from = turn.Claim.Status;
        var seen = turn.Claim.Version;
        if ((conflict(seen) ?? move.Act(turn)?.ToProblem()) is { } problem)
        {
            db.ChangeTracker.Clear();

            // What stands beside the claim was read after it: a refusal may rest on a change that the caller has not seen.
            return await IsStillAsync(claimId, seen, cancellationToken) ? problem : Versions.Stale();
        }

        turn.Claim.LetGo(turn.Actor);
        news.Tell(move.Step, turn, from);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException
            || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // A colleague's change came between the reading and the saving; theirs is the verdict, or the version of it, too.
            return Versions.Stale();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private Task<bool> IsStillAsync(Guid claimId, int version, CancellationToken cancellationToken) =>
        db.Claims.AsNoTracking().AnyAsync(claim => claim.Id == claimId && claim.Version == version, cancellationToken);
}
