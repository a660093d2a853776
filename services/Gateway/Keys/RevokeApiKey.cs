using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
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

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string id, Workspace workspace, GatewayDbContext db, ApiKeyRegister register, AuditRecorder trail, TimeProvider clock, ILogger<ApiKeyRegister> log)
    {
        if (!PublicId.TryParse(PublicId.ApiKey, id, out var keyId) || await db.ApiKeys.SingleOrDefaultAsync(key => key.Id == keyId) is not { } key)
        {
            return Problems.NotFound("API key");
        }

        var isNews = key.RevokedAt is null;
        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync();
        register.Forget(key);

        // A leaked key is not left open for want of an entry.
        if (isNews && !await trail.TryRecordAsync(workspace, new("key.revoked", id, new { key.Name })))
        {
            log.LogError("{Actor} revoked {Key}, and the audit trail could not be written.", workspace.Actor, id);
        }

        return TypedResults.NoContent();
    }
}
