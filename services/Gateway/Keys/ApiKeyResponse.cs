using FactCheck.Hosting.Http;

namespace FactCheck.Gateway.Keys;

/// <summary>A key as the API shows it.</summary>
internal sealed record ApiKeyResponse
{
    internal const string Example =
        """
        {
          "id": "key_019a8f2ee5b07d0c9f4be1c8a2d7f310", "name": "newsroom CMS", "hint": "fck_live_…ehDR",
          "scopes": ["articles:write", "articles:read"], "createdAt": "2026-01-31T18:00:00Z", "expiresAt": "2027-01-31T18:00:00Z",
          "lastUsedAt": "2026-02-01T09:30:05Z"
        }
        """;

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How the key begins and ends; the key itself is shown once, when it is made.</summary>
    public required string Hint { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>To some seconds.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The key, in the answer that made it and never again.</summary>
    public string? Key { get; init; }

    internal static ApiKeyResponse From(ApiKey key, ApiKeySecret? secret = null) => new()
    {
        Id = PublicId.Format(PublicId.ApiKey, key.Id),
        Name = key.Name,
        Hint = key.Hint,
        Scopes = key.Scopes,
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        LastUsedAt = key.LastUsedAt,
        Key = secret?.Reveal(),
    };
}
