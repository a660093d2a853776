using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.LinkChecks;
using FactCheck.Verdicts.Matching;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Publishing;

/// <summary>Publishes a version of a verdict: a step of its claim, under the claim's version.</summary>
internal sealed class VerdictDesk(VerdictsDbContext db, ClaimDesk desk, VerdictResponses responses, VerdictFactChecks factChecks, MatchIndexWriter index)
{
    /// <param name="publicId">As it stands in the address.</param>
    /// <param name="http">The request with its If-Match; the answer gets the new ETag.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="act">Takes the step, and leaves the turn with the new version; or says why not.</param>
    internal async Task<Results<Ok<VerdictResponse>, ProblemHttpResult>> PublishAsync(
        string publicId, HttpContext http, Step step, Func<Turn, Refusal?> act)
    {
        if (!PublicId.TryParse(PublicId.Verdict, publicId, out var id)
            || await db.Verdicts.AsNoTracking().SingleOrDefaultAsync(verdict => verdict.Id == id, http.RequestAborted) is not { } found)
        {
            return Problems.NotFound("verdict");
        }

        VerdictVersion? version = null;
        var move = new ClaimDesk.Move(step, turn =>
        {
            var refusal = act(turn);
            if (refusal is null)
            {
                version = turn.Version!;
                db.Add(version);
                db.AddRange(CitedPage.Of(version));
            }

            return refusal;
        });
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);

        // While the index is made anew this waits long, and it must not with the workspace's audit locked.
        await index.TakeTurnAsync(http.RequestAborted);
        var answer = await desk.MoveAsync(found.ClaimId, http, move, responses.FindByClaimAsync);
        if (answer.Result is Ok<VerdictResponse>)
        {
            await factChecks.KeepAsync(version!, found.ClaimId, http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }

        return answer;
    }
}
