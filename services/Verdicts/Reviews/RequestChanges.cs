using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Reviews;

/// <summary>POST /v1/claims/{id}/reviews/{review}/request-changes</summary>
internal static class RequestChanges
{
    private const int MaxReason = 5_000;

    internal sealed record Request(string Reason);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/reviews/{review}/request-changes", HandleAsync)
            .TakesStep(Step.RequestChanges)
            .WithName("RequestChanges")
            .WithSummary("Send a proposal back, with what has to change; needs the claim's If-Match")
            .WithExample(request: """{ "reason": "Name the page of the table." }""", response: ClaimResponse.Example);

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id, string review, Request request, HttpContext http, ClaimDesk desk) =>
        Words.Missing("reason", request.Reason, MaxReason)
        ?? await desk.MoveAsync(id, http, new ClaimDesk.Move(
            Step.RequestChanges, turn => turn.Find(review) is { } found ? SendBack(turn, found, request.Reason) : Refusal.NoReview));

    private static Refusal? SendBack(Turn turn, Review review, string reason)
    {
        (turn.Review, turn.Reason) = (review, reason);
        return turn.Claim.RequestChanges(review, reason, turn.Actor, turn.Now);
    }
}
