using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/reopen</summary>
internal static class ReopenClaim
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/reopen", HandleAsync)
            .TakesStep(Step.Reopen)
            .WithName("ReopenClaim")
            .WithSummary("Put a dismissed claim back into the queue, or look at a decided one again; needs If-Match")
            .WithExample(response: ClaimResponse.Example);

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(string id, HttpContext http, ClaimDesk desk) =>
        desk.MoveAsync(id, http, new ClaimDesk.Move(Step.Reopen, turn => turn.Claim.Reopen(turn.Reviews, turn.UsualDueAt, turn.Now)));
}
