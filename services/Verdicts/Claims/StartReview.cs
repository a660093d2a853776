using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/start</summary>
internal static class StartReview
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/start", HandleAsync)
            .TakesStep(Step.Start)
            .WithName("StartReview")
            .WithSummary("Take an assigned claim, or one that was sent back, into review; whoever starts is its assignee; needs If-Match")
            .WithExample(response: ClaimResponse.Example);

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(string id, HttpContext http, ClaimDesk desk) =>
        desk.MoveAsync(id, http, new ClaimDesk.Move(Step.Start, turn => turn.Claim.StartReview(turn.Actor, turn.Now)));
}
