using System.Collections.Concurrent;
using FactCheck.Hosting.Data;
using Npgsql;
using Polly.CircuitBreaker;

namespace FactCheck.Webhooks.Sending;

/// <summary>
/// Sends what is due. Postgres is the schedule: a delivery is leased, sent, and booked. A process that dies in between
/// leaves a lease that runs out, and another sends again with the same webhook-id: at least once. Any number of copies
/// may run.
/// </summary>
internal sealed class DeliveryDispatcher(
    DeliveryQueue queue, AttemptSender sender, AttemptLog book, CommitSignal<DeliveryDispatcher> signal, TimeProvider clock)
    : BackgroundService
{
    private const int MaxUnderWay = 64;

    // Finds what has become due, and what a copy that died has left behind.
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);

    // An attempt that ends in it is booked; one that does not is made again, under the same id, by whoever runs next.
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Guid, Task> _underWay = new();

    /// <summary>Leases what is due now and there is room for, and sends it.</summary>
    /// <returns>The attempts that this call began.</returns>
    internal async Task<IReadOnlyList<Task>> DispatchAsync(CancellationToken leasing, CancellationToken sending)
    {
        var room = MaxUnderWay - _underWay.Count;
        if (room <= 0)
        {
            return [];
        }

        var claimed = await queue.ClaimAsync(room, clock.GetUtcNow(), leasing);
        return [.. claimed.Select(due => Begin(due, sending))];
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
                book.NotRead(exception);
                await Task.Delay(SlowPoll, clock, CancellationToken.None);
            }
        }

        sending.CancelAfter(GraceAtStop);
        await Task.WhenAll(_underWay.Values);
    }

    private Task Begin(DueDelivery due, CancellationToken cancellationToken)
    {
        var attempt = AttemptAsync(due, cancellationToken);
        _underWay[due.DeliveryId] = attempt;
        return EndAsync(due, attempt);
    }

    private async Task EndAsync(DueDelivery due, Task attempt)
    {
        await attempt;
        _underWay.TryRemove(due.DeliveryId, out _);

        // There is room for what waited.
        signal.Set();
    }

    private async Task AttemptAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await book.BookAsync(due, await sender.SendAsync(due, cancellationToken));
        }
        catch (BrokenCircuitException exception)
        {
            await book.PauseAsync(due, exception.RetryAfter ?? EndpointPipelines.BreakDuration);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping: the lease runs out, and whoever runs then sends it.
        }
        catch (Exception exception)
        {
            // Not booked, whatever it was: the lease runs out, it is sent again, and the others go on.
            book.NotBooked(due, exception);
        }
    }
}
