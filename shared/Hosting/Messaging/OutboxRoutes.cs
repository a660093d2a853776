using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// Whether a message reaches every queue that must have it. The broker returns a message that no queue takes; where one of two takes it, the other's copy would be
/// dropped without a word, and a service that was never started before would miss it for good.
/// </summary>
internal sealed class OutboxRoutes(OutboxConnection broker, ILogger log)
{
    // Of one channel's life: with another broker all begins anew.
    private readonly HashSet<string> _there = [];

    /// <summary>Declares the way to each queue as MassTransit does. The queue itself is its consumer's to declare.</summary>
    /// <returns>False while one of the queues is not there.</returns>
    internal async Task<bool> AreThereAsync(OutboxEnvelope.Kind kind, CancellationToken cancellationToken)
    {
        if (_there.Contains(kind.Exchange))
        {
            return true;
        }

        // Of its own: to name a queue that is not there closes a channel.
        await using var channel = await broker.OpenChannelAsync(cancellationToken);
        try
        {
            await channel.ExchangeDeclareAsync(kind.Exchange, ExchangeType.Fanout, durable: !kind.IsTemporary, autoDelete: kind.IsTemporary, cancellationToken: cancellationToken);
            foreach (var queue in kind.Queues)
            {
                await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
                await channel.QueueBindAsync(queue, exchange: queue, routingKey: "", cancellationToken: cancellationToken);
                await channel.ExchangeBindAsync(destination: queue, source: kind.Exchange, routingKey: "", cancellationToken: cancellationToken);
            }
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            log.LogInformation("Messages for {Exchange} wait until all of {Queues} are there.", kind.Exchange, kind.Queues);
            return false;
        }

        return _there.Add(kind.Exchange);
    }
}
