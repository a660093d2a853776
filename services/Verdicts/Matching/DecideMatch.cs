using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

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
        string id, string factCheck, HttpContext http, ClaimDesk desk, MatchDecider decider) => DecideAsync((id, factCheck), accepted: true, http, desk, decider);

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> RejectAsync(
        string id, string factCheck, HttpContext http, ClaimDesk desk, MatchDecider decider) => DecideAsync((id, factCheck), accepted: false, http, desk, decider);

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> DecideAsync(
        (string Claim, string FactCheck) ids, bool accepted, HttpContext http, ClaimDesk desk, MatchDecider decider) =>
        await decider.PrepareAsync(ids.Claim, ids.FactCheck, accepted, http.RequestAborted) is { } move
            ? await desk.MoveAsync(ids.Claim, http, move)
            : Problems.NotFound("fact-check");
}
