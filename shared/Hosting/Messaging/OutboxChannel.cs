using System.Diagnostics;
using MassTransit.Logging;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// Publishes a batch and waits for the confirms of all of it together; one batch at a time, since it numbers messages as the broker does. Once it is
/// broken the numbers may differ, or confirms may never come: it must be thrown away.
/// </summary>
internal sealed class OutboxChannel : IAsyncDisposable
{
    private readonly IChannel _channel;
    private readonly OutboxEnvelope _envelope;
    private readonly OutboxRoutes _routes;
    private readonly ILogger _log;

    private bool _broken;
    private ulong _published;
    private volatile OutboxBatch _batch = new(1, []);

    internal OutboxChannel(IChannel channel, OutboxEnvelope envelope, OutboxRoutes routes, ILogger log)
    {
        (_channel, _envelope, _routes, _log) = (channel, envelope, routes, log);
        channel.BasicAcksAsync += (_, ack) => Note(() => _batch.Confirm(ack.DeliveryTag, ack.Multiple, taken: true));
        channel.BasicNacksAsync += (_, nack) => Note(() => _batch.Confirm(nack.DeliveryTag, nack.Multiple, taken: false));
        channel.BasicReturnAsync += (_, message) => Note(() => _batch.Return(message.BasicProperties.MessageId));
        channel.ChannelShutdownAsync += (_, shutdown) => Note(() => _batch.Break(shutdown.ToString()));
    }

    internal bool IsBroken => _broken || !_channel.IsOpen;

    /// <returns>The ids of the rows that the broker has taken.</returns>
    internal async Task<HashSet<long>> PublishAsync(IReadOnlyList<OutboxStore.Row> rows, CancellationToken cancellationToken)
    {
        var batch = _batch = new OutboxBatch(_published + 1, []);
        try
        {
            batch = _batch = new OutboxBatch(_published + 1, await ReadyAsync(rows, cancellationToken));
            foreach (var row in batch.Rows)
            {
                await PublishAsync(row, cancellationToken);
                _published++;
            }

            await batch.Settled.WaitAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            // Whatever it was, what is confirmed is out, and the rest waits.
            _broken = true;
            _log.LogWarning(exception, "The broker did not confirm {Count} of {All} messages; they stay in the outbox.", batch.Rows.Count - batch.Taken.Count, batch.Rows.Count);
        }

        return batch.Taken;
    }

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    private async Task PublishAsync(OutboxStore.Row row, CancellationToken cancellationToken)
    {
        using var activity = OutboxTelemetry.Source.StartActivity("outbox publish", ActivityKind.Producer, row.TraceParent);
        var kind = _envelope.Find(row.Type)!;
        var properties = new BasicProperties
        {
            ContentType = OutboxEnvelope.ContentType,
            MessageId = row.MessageId.ToString(),
            Persistent = true,
        };
        if ((activity?.Id ?? row.TraceParent) is { } trace)
        {
            properties.Headers = new Dictionary<string, object?> { [DiagnosticHeaders.ActivityId] = trace };
        }

        // Until its consumer's queue exists, the broker would confirm a message and drop it; returned, it waits here.
        await _channel.BasicPublishAsync(kind.Exchange, routingKey: "", row.Mandatory, properties, _envelope.Around(row), cancellationToken);
    }

    private async Task<List<OutboxStore.Row>> ReadyAsync(IReadOnlyList<OutboxStore.Row> rows, CancellationToken cancellationToken)
    {
        var canGo = new Dictionary<string, bool>();
        foreach (var type in rows.Select(row => row.Type).Distinct())
        {
            canGo[type] = await CanGoAsync(type, cancellationToken);
        }

        return [.. rows.Where(row => canGo[row.Type])];
    }

    private async Task<bool> CanGoAsync(string type, CancellationToken cancellationToken)
    {
        if (_envelope.Find(type) is { } kind)
        {
            return await _routes.AreThereAsync(kind, cancellationToken);
        }

        _log.LogWarning("Messages of a type that this copy does not know, {Type}, stay in the outbox.", type);
        return false;
    }

    private static Task Note(Action what)
    {
        what();
        return Task.CompletedTask;
    }
}
