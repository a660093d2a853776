using System.Collections.Concurrent;
using FactCheck.Hosting.Data;
using Npgsql;

namespace FactCheck.Webhooks.Sending;

/// <summary>
/// Serves the endpoints that have something due, each in a lane of its own. Postgres is the schedule: an endpoint is
/// leased, sent to, and booked. A process that dies in between leaves a lease that runs out, and another sends again with
/// the same webhook-id: at least once. Any number of copies may run.
/// </summary>
internal sealed class DeliveryDispatcher(
    DeliveryQueue queue, LaneService lanes, CommitSignal<DeliveryDispatcher> signal, TimeProvider clock, ILogger<DeliveryDispatcher> log)
    : BackgroundService
{
    /// <summary>Enough that endpoints which hang leave room: each gives its place up after a turn, and the least recently served come first.</summary>
    private const int MaxLanes = 256;

    // Finds what has become due, and what a copy that died has left behind.
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);

    // An attempt that ends in it is booked; one that does not is made again, under the same id, by whoever runs next.
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Lane, Task> _open = new();

    /// <summary>Leases the endpoints that have something due and there is room for, and serves them.</summary>
    /// <returns>The lanes that this call opened.</returns>
    internal async Task<IReadOnlyList<Task>> DispatchAsync(CancellationToken stopping, CancellationToken sending)
    {
        var room = MaxLanes - _open.Count;
        if (room <= 0)
        {
            return [];
        }

        var claimed = await queue.ClaimAsync(room, clock.GetUtcNow(), stopping);
        return [.. claimed.Select(lane => Open(lane, stopping, sending))];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sending = new CancellationTokenSource();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DispatchAsync(stoppingToken, sending.Token);
                await signal.WaitAsync(SlowPoll, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                // The database is away: the schedule is safe in it, so wait for it and go on.
                log.LogWarning(exception, "The deliveries could not be read; trying again.");
                await Task.Delay(SlowPoll, clock, CancellationToken.None);
            }
        }

        sending.CancelAfter(GraceAtStop);
        await Task.WhenAll(_open.Values);
    }

    private Task Open(Lane lane, CancellationToken stopping, CancellationToken sending)
    {
        var served = Task.Run(() => ServeAsync(lane, stopping, sending), CancellationToken.None);
        _open[lane] = served;
        return CloseAsync(lane, served);
    }

    private async Task CloseAsync(Lane lane, Task served)
    {
        await served;
        _open.TryRemove(lane, out _);

        // There is room for another, and something may have come for this one since it was looked at last.
        signal.Set();
    }

    private async Task ServeAsync(Lane lane, CancellationToken stopping, CancellationToken sending)
    {
        try
        {
            await lanes.ServeAsync(lane, stopping, sending);
        }
        catch (Exception exception)
        {
            // Not booked, whatever it was: the lease runs out, it is sent again, and the others go on.
            log.LogError(exception, "Attempts at webhook {SubscriptionId} were not booked; they will be made again.", lane.SubscriptionId);
        }
    }
}
