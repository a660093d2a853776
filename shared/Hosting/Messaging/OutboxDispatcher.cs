using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// Publishes what units of work have put into the outbox: claim a batch, publish it, wait for the broker's confirms, delete it,
/// commit. A crash between confirm and commit publishes again with the same message id, which the consumers' inbox absorbs: at
/// least once on the wire, once in effect.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxStore store, OutboxConnection broker, OutboxEnvelope envelope, OutboxSignal signal, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int BatchSize = 100;

    // While one waits for the broker or the database, the other works; under little load the signal wakes one of them alone.
    private const int Lanes = 2;

    // Batches that are claimed one behind the other, before the table is looked at from its start again: for what failed, or committed late.
    private const int BatchesBehindEachOther = 20;

    // Finds what a copy that died has left behind, and what failed and is due again.
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);

    // A publish waits while the broker takes nothing; the rows' locks must not.
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => RunLaneAsync(stoppingToken)));

    private async Task RunLaneAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var channel = new OutboxChannel(await broker.OpenChannelAsync(stoppingToken), envelope, new OutboxRoutes(broker, log), log);
                while (!channel.IsBroken)
                {
                    await DispatchOrWaitAsync(channel, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The service stops; what is not published stays in the outbox.
            }
            catch (Exception exception)
            {
                // The broker is away in one of many ways, and a lane must outlive them all.
                log.LogWarning(exception, "The outbox could not reach the broker; trying again in {Delay}.", SlowPoll);
                await Task.Delay(SlowPoll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DispatchOrWaitAsync(OutboxChannel channel, CancellationToken stoppingToken)
    {
        try
        {
            if (!await DispatchAsync(channel, stoppingToken))
            {
                await signal.WaitAsync(SlowPoll, clock, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            // The database is away: the rows are safe in it, so wait for it and go on.
            log.LogWarning(exception, "The outbox could not be read; trying again in {Delay}.", SlowPoll);
            await Task.Delay(SlowPoll, clock, stoppingToken);
        }
    }

    /// <returns>Whether more may wait.</returns>
    private async Task<bool> DispatchAsync(OutboxChannel channel, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        long after = 0;
        for (var batch = 0; batch < BatchesBehindEachOther && !channel.IsBroken; batch++)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var rows = await store.ClaimAsync(transaction, after, BatchSize, cancellationToken);
            if (rows.Count == BatchSize)
            {
                signal.Set();
            }

            if (rows.Count > 0)
            {
                await PublishAsync(channel, transaction, rows, cancellationToken);
                after = rows[^1].Id;
            }

            if (rows.Count < BatchSize)
            {
                return false;
            }
        }

        return true;
    }

    private async Task PublishAsync(OutboxChannel channel, NpgsqlTransaction transaction, List<OutboxStore.Row> rows, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(PublishTimeout);
        var taken = await channel.PublishAsync(rows, timeout.Token);
        var (published, failed) = (rows.FindAll(row => taken.Contains(row.Id)), rows.FindAll(row => !taken.Contains(row.Id)));
        await store.SettleAsync(transaction, published, failed, CancellationToken.None);
        OutboxTelemetry.Published.Add(published.Count);
        OutboxTelemetry.Failed.Add(failed.Count);
        var now = clock.GetUtcNow();
        published.ForEach(row => OutboxTelemetry.Age.Record((now - row.CreatedAt).TotalSeconds));
    }
}
