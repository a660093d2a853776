using FactCheck.Gateway.Limits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FactCheck.Gateway.Keys;

/// <summary>Finds the key that a caller sent, and remembers it for a moment: most calls come in runs.</summary>
internal sealed class ApiKeyRegister(IServiceScopeFactory scopes, KeyUses uses, StrangerLimits strangers, TimeProvider clock) : IDisposable
{
    /// <summary>How long a key that was revoked through another copy of this service may still open doors here.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>How long a key is read anew at no cost to its caller's address, whatever else comes from there.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    internal sealed record KnownKey(Guid Id, Guid WorkspaceId, string[] Scopes, DateTimeOffset? ExpiresAt);

    private sealed record Reading(KnownKey Key, DateTimeOffset At);

    /// <returns>Null for a key that is unknown, revoked or expired, or that nothing was asked about: its address has tried too many.</returns>
    internal async Task<KnownKey?> FindAsync(ApiKeySecret secret, HttpContext caller)
    {
        var hash = secret.Hash;
        var name = Convert.ToHexString(hash);
        if (!_cache.TryGetValue(name, out Reading? last) && !strangers.Lease(caller).IsAcquired)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (last is null || now - last.At >= Fresh)
        {
            last = await ReadAsync(hash, caller.RequestAborted) is { } read ? Remember(name, new Reading(read, now)) : null;
        }

        if (last is null)
        {
            _cache.Remove(name);
            return null;
        }

        if (last.Key.ExpiresAt <= now)
        {
            return null;
        }

        uses.Note(last.Key.Id);
        return last.Key;
    }

    internal void Forget(ApiKey key) => _cache.Remove(Convert.ToHexString(key.Hash));

    public void Dispose() => _cache.Dispose();

    private Reading Remember(string name, Reading reading) =>
        _cache.Set(name, reading, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Remembered, Size = 1 });

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
