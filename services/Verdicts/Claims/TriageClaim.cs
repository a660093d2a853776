using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/triage</summary>
internal static class TriageClaim
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/triage", HandleAsync)
            .TakesStep(Step.Triage)
            .WithName("TriageClaim")
            .WithSummary("Hold a claim worth checking; it is due then by its severity; needs If-Match")
            .WithExample(response: ClaimResponse.Example);

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(string id, HttpContext http, ClaimDesk desk) =>
        desk.MoveAsync(id, http, new ClaimDesk.Move(Step.Triage, turn => turn.Claim.Triage(turn.UsualDueAt, turn.Now)));
}
