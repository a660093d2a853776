using System.Diagnostics;
using System.Text.Json;
using FactCheck.Hosting.Data;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// Publishes what units of work have put into the outbox: claim a batch, publish it in parallel, wait for the broker's
/// confirms, delete it, commit. A crash between confirm and commit publishes again with the same message id, which the
/// consumers' inbox absorbs: at least once on the wire, once in effect.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxStore store, CommitSignal<OutboxDispatcher> signal, IBus bus, TimeProvider clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int BatchSize = 100;

    // Finds what a copy that died has left behind, and what failed and is due again.
    private static readonly TimeSpan SlowPoll = TimeSpan.FromSeconds(1);

    // A publish waits while the broker is away; the rows' locks must not.
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await DispatchOrWaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; what is not published stays in the outbox.
        }
    }

    private async Task DispatchOrWaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await DispatchBatchAsync(stoppingToken) < BatchSize)
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

    private async Task<int> DispatchBatchAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await store.ClaimAsync(transaction, BatchSize, cancellationToken);
        if (rows.Count == 0)
        {
            return 0;
        }

        var confirmed = await Task.WhenAll(rows.Select(row => PublishAsync(row, cancellationToken)));
        var published = rows.Where((_, index) => confirmed[index]).Select(row => row.Id).ToArray();
        var failed = rows.Where((_, index) => !confirmed[index]).Select(row => row.Id).ToArray();
        await store.SettleAsync(transaction, published, failed, CancellationToken.None);
        return rows.Count;
    }

    private async Task<bool> PublishAsync(OutboxStore.Row row, CancellationToken cancellationToken)
    {
        using var activity = OutboxTelemetry.Source.StartActivity("outbox publish", ActivityKind.Internal, row.TraceParent);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(PublishTimeout);
        try
        {
            var type = Type.GetType(row.Type, throwOnError: true)!;
            var message = JsonSerializer.Deserialize(row.Body, type, JsonSerializerOptions.Web)!;
            await bus.Publish(message, type, Pipe.Execute<PublishContext>(context => Address(context, row)), timeout.Token);
            OutboxTelemetry.Published.Add(1);
            OutboxTelemetry.Age.Record((clock.GetUtcNow() - row.CreatedAt).TotalSeconds);
            return true;
        }
        catch (Exception exception)
        {
            // Whatever it was, this row waits and the others of the batch go on.
            OutboxTelemetry.Failed.Add(1);
            log.LogWarning(exception, "Message {MessageId} ({Type}) was not published; it stays in the outbox.", row.MessageId, row.Type);
            return false;
        }
    }

    private static void Address(PublishContext context, OutboxStore.Row row)
    {
        context.MessageId = row.MessageId;

        // Until its consumer's queue exists, the broker would confirm a message and drop it; returned, it waits here.
        if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
        {
            rabbit.Mandatory = row.Mandatory;
        }
    }
}
