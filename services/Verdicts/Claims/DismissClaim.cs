using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>POST /v1/claims/{id}/dismiss</summary>
internal static class DismissClaim
{
    private const int MaxReason = 1_000;

    internal sealed record Request(string? Reason = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/claims/{id}/dismiss", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithName("DismissClaim")
            .WithSummary("Take a claim out of the queue; needs If-Match")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, ClaimDesk desk, Request? request = null)
    {
        var reason = request?.Reason;
        return reason?.Length > MaxReason || reason?.Contains('\0', StringComparison.Ordinal) == true
            ? Problems.Invalid("invalid-reason", $"reason must have at most {MaxReason} characters, none of them U+0000.", "reason")
            : await desk.MoveAsync(id, http, Step.Dismiss, (claim, now) => claim.Dismiss(reason, [], now));
    }
}
