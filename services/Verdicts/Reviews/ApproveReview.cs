using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Reviews;

/// <summary>POST /v1/claims/{id}/reviews/{review}/approve</summary>
internal static class ApproveReview
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/reviews/{review}/approve", HandleAsync)
            .TakesStep(Step.Approve)
            .WithName("ApproveReview")
            .WithSummary("Approve what somebody else proposed: the claim then has a verdict that can be published; needs the claim's If-Match")
            .WithExample(response: ClaimResponse.Example);

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id, string review, HttpContext http, ClaimDesk desk, VerdictsDbContext db) =>
        desk.MoveAsync(id, http, new ClaimDesk.Move(Step.Approve, turn => turn.Find(review) is { } found ? Approve(turn, found, db) : Refusal.NoReview));

    private static Refusal? Approve(Turn turn, Review review, VerdictsDbContext db)
    {
        var others = turn.Reviews.Where(other => other != review);
        if (turn.Claim.Approve(review, others, turn.Actor, turn.Settings.SingleReview, turn.Now) is { } refusal)
        {
            return refusal;
        }

        if (turn.Verdict is null)
        {
            turn.Verdict = Verdict.For(turn.Claim, turn.Now);
            db.Add(turn.Verdict);
        }

        turn.Verdict.Accept(review, turn.Now);
        turn.Review = review;
        return null;
    }
}
