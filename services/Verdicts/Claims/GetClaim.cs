using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Claims;

/// <summary>GET /v1/claims/{id}</summary>
internal static class GetClaim
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claims/{id}", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetClaim")
            .WithSummary("A claim, with the ETag that changing it needs")
            .WithExample(response: ClaimResponse.Example)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ClaimResponse>, ProblemHttpResult>> HandleAsync(
        string id,
        ClaimResponses responses,
        HttpResponse response,
        [AsParameters] LeastConfidence confidence,
        CancellationToken cancellationToken)
    {
        if (confidence.Problem() is { } problem)
        {
            return problem;
        }

        if (!PublicId.TryParse(PublicId.Claim, id, out var claimId)
            || await responses.FindAsync(claimId, cancellationToken) is not { } found)
        {
            return Problems.NotFound("claim");
        }

        response.SetETag(found.Version);
        return TypedResults.Ok(found.Value.AtLeast(confidence.OrNone));
    }
}
