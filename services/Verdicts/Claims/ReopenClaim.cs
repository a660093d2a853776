using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/reopen</summary>
internal static class ReopenClaim
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/reopen", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("ReopenClaim")
            .WithSummary("Put a dismissed claim back into the queue; needs If-Match")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(string id, HttpContext http, ClaimDesk desk) =>
        desk.MoveAsync(id, http, Step.Reopen, (claim, now) => claim.Reopen([], now, now));
}
