namespace FactCheck.Gateway.Keys;

/// <summary>An API key as it is kept: what it may do and until when, and the hash by which it is found.</summary>
internal sealed class ApiKey
{
    private ApiKey()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public string Name { get; private init; } = "";

    public string Hint { get; private init; } = "";

    public byte[] Hash { get; private init; } = [];

    public string[] Scopes { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? ExpiresAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Written by <see cref="KeyUses"/>, some seconds later.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    internal static ApiKey Create(Guid workspaceId, string name, ApiKeySecret secret, IEnumerable<string> scopes, DateTimeOffset now, DateTimeOffset? expiresAt = null) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = workspaceId,
        Name = name,
        Hint = secret.Hint,
        Hash = secret.Hash,
        Scopes = [.. scopes],
        CreatedAt = now,
        ExpiresAt = expiresAt,
    };

    internal void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
