using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims:assign and /v1/claims:dismiss: one step for many claims, each by itself, with a result for each.</summary>
internal static class ManyClaims
{
    private const int MaxItems = 200;

    /// <param name="Id">The claim.</param>
    /// <param name="Version">As it was read: what If-Match is for one claim.</param>
    internal sealed record Item(string Id, int Version);

    internal sealed record AssignRequest(IReadOnlyList<Item> Items, string? Assignee = null, DateTimeOffset? DueAt = null);

    internal sealed record DismissRequest(IReadOnlyList<Item> Items, string? Reason = null);

    /// <param name="Id">As it was sent.</param>
    /// <param name="Status">200, or what the claim's own call would have answered: 404, 409, 412.</param>
    /// <param name="Claim">As it stands now; absent where the workspace has none such.</param>
    /// <param name="Type">Of the problem.</param>
    /// <param name="Detail">The problem in a sentence.</param>
    internal sealed record Result(string Id, int Status, ClaimResponse? Claim, string? Type = null, string? Detail = null);

    internal sealed record Response(IReadOnlyList<Result> Items);

    internal static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/claims:assign", AssignAsync)
            .TakesStepEach(Step.Assign)
            .WithName("AssignClaims")
            .WithSummary($"Assign up to {MaxItems} claims, each with the version that was read; one result a claim")
            .WithExample(
                request: """{ "items": [{ "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "version": 1 }], "assignee": "usr_019a8f2eed507b2a9c3de4f5a6b7c8d9" }""",
                response: $$"""{ "items": [{ "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "status": 200, "claim": {{ClaimResponse.Example}} }] }""");
        group.MapPost("/claims:dismiss", DismissAsync)
            .TakesStepEach(Step.Dismiss)
            .WithName("DismissClaims")
            .WithSummary($"Dismiss up to {MaxItems} claims, each with the version that was read; one result a claim")
            .WithExample(
                request: """{ "items": [{ "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "version": 1 }], "reason": "Said in jest." }""",
                response: """{ "items": [{ "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "status": 412, "type": "urn:factcheck:problem:stale", "detail": "Somebody has changed it since you read it." }] }""");
    }

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> AssignAsync(
        AssignRequest request, ClaimDesk desk, ClaimResponses responses, CancellationToken cancellationToken) =>
        (Problem(request.Items) ?? AssignClaim.Problem(request.Assignee)) is { } problem
            ? problem
            : await EachAsync(request.Items, AssignClaim.Move(request.Assignee, request.DueAt), desk, responses, cancellationToken);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> DismissAsync(
        DismissRequest request, ClaimDesk desk, ClaimResponses responses, CancellationToken cancellationToken) =>
        (Problem(request.Items) ?? Words.Problem("reason", request.Reason)) is { } problem
            ? problem
            : await EachAsync(request.Items, DismissClaim.Move(request.Reason), desk, responses, cancellationToken);

    private static ProblemHttpResult? Problem(IReadOnlyList<Item> items) =>
        items.Count is < 1 or > MaxItems ? Problems.Invalid("invalid-items", $"items has 1 to {MaxItems} claims.", "items")
        : items.Any(item => item is null) ? Problems.Invalid("invalid-items", "An item is null.", "items")
        : null;

    // One after the other, each saved by itself: one that fails takes no other with it.
    private static async Task<Ok<Response>> EachAsync(
        IReadOnlyList<Item> items, ClaimDesk.Move move, ClaimDesk desk, ClaimResponses responses, CancellationToken cancellationToken)
    {
        List<(Item Item, ProblemHttpResult? Problem)> done = [];
        foreach (var item in items)
        {
            done.Add((item, PublicId.TryParse(PublicId.Claim, item.Id, out var id)
                ? await desk.TakeAsync(id, version => version == item.Version ? null : Versions.Stale(), move, cancellationToken)
                : Problems.NotFound("claim")));
        }

        var claims = await responses.FindAsync([.. items.Select(item => item.Id)], cancellationToken);
        return TypedResults.Ok(new Response([.. done.Select(pair => Of(pair.Item, pair.Problem, claims.GetValueOrDefault(pair.Item.Id)))]));
    }

    private static Result Of(Item item, ProblemHttpResult? problem, ClaimResponse? claim) => problem is null
        ? new Result(item.Id, StatusCodes.Status200OK, claim)
        : new Result(item.Id, problem.StatusCode, claim, problem.ProblemDetails.Type, problem.ProblemDetails.Detail);
}
