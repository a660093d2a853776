using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FactCheck.Gateway.Keys;

/// <summary>Finds the key that a caller sent, and remembers it for a moment: most calls come in runs.</summary>
internal sealed class ApiKeyRegister(IServiceScopeFactory scopes, KeyUses uses, TimeProvider clock) : IDisposable
{
    /// <summary>How long a key that was revoked through another copy of this service may still open doors here.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    internal sealed record KnownKey(Guid Id, Guid WorkspaceId, string[] Scopes, DateTimeOffset? ExpiresAt);

    /// <returns>Null for a key that is unknown, revoked or expired.</returns>
    internal async Task<KnownKey?> FindAsync(ApiKeySecret secret, CancellationToken cancellationToken)
    {
        var hash = secret.Hash;
        var name = Convert.ToHexString(hash);
        if (!_cache.TryGetValue(name, out KnownKey? key) && (key = await ReadAsync(hash, cancellationToken)) is not null)
        {
            _cache.Set(name, key, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Remembered, Size = 1 });
        }

        if (key is null || key.ExpiresAt <= clock.GetUtcNow())
        {
            return null;
        }

        uses.Note(key.Id);
        return key;
    }

    internal void Forget(ApiKey key) => _cache.Remove(Convert.ToHexString(key.Hash));

    public void Dispose() => _cache.Dispose();

    private async Task<KnownKey?> ReadAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();

        // The key is what tells the workspace: nothing has entered one yet.
        return await db.ApiKeys.IgnoreQueryFilters()
            .Where(key => key.Hash == hash && key.RevokedAt == null)
            .Select(key => new KnownKey(key.Id, key.WorkspaceId, key.Scopes, key.ExpiresAt))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
