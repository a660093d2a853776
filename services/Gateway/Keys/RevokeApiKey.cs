using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway.Keys;

/// <summary>DELETE /v1/api-keys/{id}</summary>
internal static class RevokeApiKey
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapDelete("/api-keys/{id}", HandleAsync)
            .WithName("RevokeApiKey")
            .WithSummary("Revoke an API key")
            .WithDescription("It opens nothing from then on (within five seconds where several gateways run). It stays in the list, with the time.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(string id, GatewayDbContext db, ApiKeyRegister register, TimeProvider clock)
    {
        if (!PublicId.TryParse(PublicId.ApiKey, id, out var keyId) || await db.ApiKeys.SingleOrDefaultAsync(key => key.Id == keyId) is not { } key)
        {
            return Problems.NotFound("API key");
        }

        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync();
        register.Forget(key);
        return TypedResults.NoContent();
    }
}
