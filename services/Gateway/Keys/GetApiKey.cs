using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway.Keys;

/// <summary>GET /v1/api-keys/{id}</summary>
internal static class GetApiKey
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/api-keys/{id}", HandleAsync)
            .WithName("GetApiKey")
            .WithSummary("An API key, without its secret")
            .WithExample(response: ApiKeyResponse.Example);

    private static async Task<Results<Ok<ApiKeyResponse>, ProblemHttpResult>> HandleAsync(string id, GatewayDbContext db, CancellationToken cancellationToken) =>
        PublicId.TryParse(PublicId.ApiKey, id, out var keyId)
        && await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == keyId, cancellationToken) is { } key
            ? TypedResults.Ok(ApiKeyResponse.From(key))
            : Problems.NotFound("API key");
}
