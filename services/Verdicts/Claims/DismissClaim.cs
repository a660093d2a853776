using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/dismiss</summary>
internal static class DismissClaim
{
    internal sealed record Request(string? Reason = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/dismiss", HandleAsync)
            .TakesStep(Step.Dismiss)
            .WithName("DismissClaim")
            .WithSummary("Take a claim out of the queue; needs If-Match")
            .WithExample(request: """{ "reason": "Said in jest." }""", response: ClaimResponse.Example);

    internal static ClaimDesk.Move Move(string? reason) => new(Step.Dismiss, turn =>
    {
        turn.Reason = reason;
        return turn.Claim.Dismiss(reason, turn.Reviews, turn.Now);
    });

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, ClaimDesk desk, Request? request = null) =>
        Words.Problem("reason", request?.Reason) ?? await desk.MoveAsync(id, http, Move(request?.Reason));
}
