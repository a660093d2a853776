using System.Security.Claims;
using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway.Keys;

/// <summary>POST /v1/api-keys. It takes no Idempotency-Key: the stored answer would keep the secret.</summary>
internal static class CreateApiKey
{
    private const int MostKeys = 100;

    internal sealed record Request
    {
        public required string Name { get; init; }

        public required IReadOnlyList<string> Scopes { get; init; }

        /// <summary>Absent for a key that lasts until it is revoked.</summary>
        public DateTimeOffset? ExpiresAt { get; init; }
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/api-keys", HandleAsync)
            .WithName("CreateApiKey")
            .WithSummary("Make an API key")
            .WithDescription($"The answer is the only one that shows the key. Scopes: {string.Join(", ", Scopes.All)}; none that the caller does not have. A workspace has at most {MostKeys} keys that open anything.")
            .WithExample(
                request: """{ "name": "newsroom CMS", "scopes": ["articles:write", "articles:read"], "expiresAt": "2027-01-31T18:00:00Z" }""",
                response: """
                {
                  "id": "key_019a8f2ee5b07d0c9f4be1c8a2d7f310", "name": "newsroom CMS", "hint": "fck_live_…ehDR",
                  "scopes": ["articles:write", "articles:read"], "createdAt": "2026-01-31T18:00:00Z", "expiresAt": "2027-01-31T18:00:00Z",
                  "key": "fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR"
                }
                """)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<ApiKeyResponse>, ProblemHttpResult>> HandleAsync(
        Request request, ClaimsPrincipal caller, Workspace workspace, GatewayDbContext db, AuditRecorder trail, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (Fault(request, caller, now) is { } problem)
        {
            return problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();

        // Two at once would each count without the other.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM gateway.workspaces WHERE id = {workspace.Id} FOR UPDATE");
        if (await db.ApiKeys.CountAsync(other => other.RevokedAt == null && (other.ExpiresAt == null || other.ExpiresAt > now)) >= MostKeys)
        {
            return Problems.Problem(StatusCodes.Status409Conflict, "too-many-api-keys", $"This workspace has {MostKeys} keys, the most there can be. Revoke one that is not used any more.");
        }

        var secret = ApiKeySecret.Generate();
        var key = ApiKey.Create(workspace.Id, request.Name.Trim(), secret, request.Scopes.Distinct(), now, request.ExpiresAt?.ToUniversalTime());
        db.Add(key);
        await db.SaveChangesAsync();
        var response = ApiKeyResponse.From(key, secret);
        if (!await trail.TryRecordAsync(workspace, new("key.created", response.Id, new { key.Name, key.Scopes, key.ExpiresAt })))
        {
            return AuditRecorder.AwayProblem();
        }

        await transaction.CommitAsync();
        return TypedResults.Created($"/v1/api-keys/{response.Id}", response);
    }

    private static ProblemHttpResult? Fault(Request request, ClaimsPrincipal caller, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > ApiKeyConfiguration.MaxNameLength)
        {
            return Problems.Invalid("invalid-api-key", $"Give the key a name of 1 to {ApiKeyConfiguration.MaxNameLength} characters.", "name");
        }

        if (request.Scopes is [] || request.Scopes.Any(scope => !Scopes.All.Contains(scope)))
        {
            return Problems.Invalid("invalid-api-key", $"Name at least one scope of: {string.Join(", ", Scopes.All)}.", "scopes");
        }

        if (request.ExpiresAt <= now)
        {
            return Problems.Invalid("invalid-api-key", "expiresAt lies in the past.", "expiresAt");
        }

        var own = caller.FindFirstValue(InternalTokens.ScopeClaim)?.Split(' ') ?? [];
        return request.Scopes.FirstOrDefault(scope => !own.Contains(scope)) is { } missing
            ? Problems.Problem(StatusCodes.Status403Forbidden, "forbidden", $"You cannot grant {missing}, which you do not have yourself.", "scopes")
            : null;
    }
}
