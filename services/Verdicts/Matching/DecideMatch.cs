using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Matching;

/// <summary>POST /v1/claims/{id}/matches/{factCheck}/accept and …/reject: a reviewer says whether a past fact-check says the same; it is remembered, and copies no verdict.</summary>
internal static class DecideMatch
{
    internal static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/claims/{id}/matches/{factCheck}/accept", AcceptAsync)
            .TakesStep(Step.AcceptMatch)
            .WithName("AcceptMatch")
            .WithSummary("A past fact-check says the same as the claim; needs If-Match")
            .WithExample(response: ClaimResponse.Example);
        group.MapPost("/claims/{id}/matches/{factCheck}/reject", RejectAsync)
            .TakesStep(Step.RejectMatch)
            .WithName("RejectMatch")
            .WithSummary("A past fact-check says something else, and is not suggested for the claim again; needs If-Match")
            .WithExample(response: ClaimResponse.Example);
    }

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> AcceptAsync(
        string id, string factCheck, HttpContext http, ClaimDesk desk, VerdictsDbContext db, FactCheckMatcher matcher) =>
        DecideAsync(id, factCheck, http, desk, new Decider(db, matcher, Accepted: true));

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> RejectAsync(
        string id, string factCheck, HttpContext http, ClaimDesk desk, VerdictsDbContext db, FactCheckMatcher matcher) =>
        DecideAsync(id, factCheck, http, desk, new Decider(db, matcher, Accepted: false));

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> DecideAsync(
        string id, string factCheck, HttpContext http, ClaimDesk desk, Decider decider) =>
        await decider.FindAsync(id, factCheck, http.RequestAborted) is { } match ? await desk.MoveAsync(id, http, decider.Move(match)) : Problems.NotFound("fact-check");

    private sealed record Decider(VerdictsDbContext Db, FactCheckMatcher Matcher, bool Accepted)
    {
        /// <returns>The fact-check as a match of the claim; null where there is none.</returns>
        internal async Task<ClaimMatch?> FindAsync(string id, string factCheck, CancellationToken cancellationToken)
        {
            if (!PublicId.TryParse(PublicId.FactCheck, factCheck, out var factCheckId)
                || await Db.FactChecks.AsNoTracking().SingleOrDefaultAsync(known => known.Id == factCheckId, cancellationToken) is not { } found)
            {
                return null;
            }

            var suggested = PublicId.TryParse(PublicId.Claim, id, out var claimId)
                ? await Db.Claims.AsNoTracking().Where(claim => claim.Id == claimId).Select(claim => claim.Matches).SingleOrDefaultAsync(cancellationToken)
                : null;
            return suggested?.FirstOrDefault(match => match.Id == factCheck) ?? await Matcher.MatchAsync(found, cancellationToken);
        }

        internal ClaimDesk.Move Move(ClaimMatch match) => new(Accepted ? Step.AcceptMatch : Step.RejectMatch, turn =>
        {
            turn.Reason = match.Id;
            if (turn.Claim.Decide(match, Accepted, turn.Actor, turn.Now) is { } refusal)
            {
                return refusal;
            }

            if (Accepted)
            {
                Db.EnqueueNews(
                    new ClaimMatched
                    {
                        WorkspaceId = turn.Claim.WorkspaceId,
                        Claim = turn.Claim.ToSummary(),
                        Article = turn.Claim.ToSummary(turn.Article),
                        Matches = [new FoundMatch(match.Id, match.Score, match.Rating, match.Url)],
                        AcceptedBy = turn.Actor,
                        OccurredAt = turn.Now,
                    },
                    turn.Now);
            }

            return null;
        });
    }
}
