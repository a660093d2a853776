using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Gateway.Keys;

/// <summary>
/// When each key was last used. It is noted in memory and written every few seconds, for all keys at once: a call with a
/// key costs no write. A process that dies loses those seconds, no more.
/// </summary>
internal sealed class KeyUses(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeyUses> log) : BackgroundService
{
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _unwritten = new();

    internal void Note(Guid key) => _unwritten[key] = clock.GetUtcNow();

    /// <summary>Once more on the way out, when no call is left to note.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenWrites, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await WriteAsync(stoppingToken);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var uses = _unwritten.ToArray();
        if (uses is [])
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
            var (keys, times) = (uses.Select(use => use.Key).ToArray(), uses.Select(use => use.Value).ToArray());

            // Locked in one order: two copies that write the same keys never wait for each other in a ring.
            await db.Database.ExecuteSqlAsync(
                $"""
                WITH used AS (
                    SELECT k.id, u.at FROM gateway.api_keys k JOIN unnest({keys}, {times}) AS u(id, at) ON u.id = k.id
                    ORDER BY k.id FOR UPDATE OF k)
                UPDATE gateway.api_keys k SET last_used_at = greatest(k.last_used_at, used.at) FROM used WHERE k.id = used.id
                """,
                cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // They stay noted, and the next turn writes them.
            log.LogWarning(exception, "When keys were last used could not be written.");
            return;
        }

        foreach (var use in uses)
        {
            // Only as it was written: a key used since then is noted anew.
            _unwritten.TryRemove(use);
        }
    }
}
