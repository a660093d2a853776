using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Reviews;

/// <summary>POST /v1/claims/{id}/reviews — also anew, after changes were asked for, and as the blind second verdict.</summary>
internal static class ProposeReview
{
    internal sealed record Request : FindingRequest;

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/reviews", HandleAsync)
            .TakesStep(Step.Propose)
            .WithName("ProposeReview")
            .WithSummary("Propose a verdict on a claim that is in review; needs the claim's If-Match")
            .WithExample(
                request: """
                {
                  "rating": 2, "summary": "The rate rose by a third, and did not double.",
                  "explanation": "The table of the tax office has the rates of every year.",
                  "evidence": [{ "url": "https://statistics.example/tax", "stance": "refutes" }]
                }
                """,
                response: ClaimResponse.Example);

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id, Request request, HttpContext http, ClaimDesk desk, SettingsDesk settings, VerdictsDbContext db)
    {
        var scale = (await settings.ReadAsync(http.RequestAborted)).RatingScale;
        if (request.Problem(scale) is { } problem)
        {
            return problem;
        }

        var finding = request.Read(scale);
        return await desk.MoveAsync(id, http, new ClaimDesk.Move(Step.Propose, turn => Propose(turn, finding, db)));
    }

    private static Refusal? Propose(Turn turn, Finding finding, VerdictsDbContext db)
    {
        int? blind = turn.Settings.BlindSecondVerdict || turn.Reviews.Any(review => review.IsSealed)
            ? turn.Reviews.Count(review => review.IsBlind)
            : null;
        var review = Review.Propose(turn.Claim, finding, turn.Actor, blind, turn.Now);
        if (turn.Claim.Propose(review, turn.Reviews, turn.Now) is { } refusal)
        {
            return refusal;
        }

        db.Add(review);
        turn.Review = review;
        return null;
    }
}
