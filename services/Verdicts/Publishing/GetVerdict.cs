using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Publishing;

/// <summary>GET /v1/verdicts/{id}</summary>
internal static class GetVerdict
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/verdicts/{id}", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetVerdict")
            .WithSummary("A verdict and what is published of it, with the ETag that changing it needs")
            .WithExample(response: VerdictResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<VerdictResponse>, ProblemHttpResult>> HandleAsync(
        string id, VerdictResponses responses, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Verdict, id, out var verdictId)
            || await responses.FindAsync(verdictId, cancellationToken) is not { } found)
        {
            return Problems.NotFound("verdict");
        }

        response.SetETag(found.Version);
        return TypedResults.Ok(found.Value);
    }
}
