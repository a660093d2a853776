using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/api-keys</summary>
internal sealed class ApiKeysClient(GatewayClient gateway)
{
    internal Task<Page<ApiKey>> ListAsync(string? cursor, CancellationToken cancellationToken) =>
        gateway.GetAsync<Page<ApiKey>>($"v1/api-keys{(cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}")}", cancellationToken);

    /// <returns>With the key itself, which is never shown again.</returns>
    internal Task<ApiKey> CreateAsync(string name, IReadOnlyCollection<string> scopes, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
        gateway.PostAsync<ApiKey>("v1/api-keys", new { name, scopes, expiresAt }, ifMatch: null, cancellationToken);

    internal Task RevokeAsync(string id, CancellationToken cancellationToken) => gateway.DeleteAsync($"v1/api-keys/{Uri.EscapeDataString(id)}", cancellationToken);
}

/// <summary>A key of the API, as <c>GET /v1/api-keys</c> shows it.</summary>
public sealed record ApiKey
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How it begins and ends.</summary>
    public required string Hint { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public string? Key { get; init; }
}
