using RabbitMQ.Client;

namespace FactCheck.Gateway.Installation;

/// <summary>Gives messages that were set aside back to the queue that they came from.</summary>
internal sealed class AsideMessages(Broker broker)
{
    /// <summary>What one call moves at most: it is to answer before its caller gives up.</summary>
    internal const int Most = 1_000;

    /// <summary>
    /// Each is taken away here once the broker has confirmed it there: a crash between the two sends it twice, and consumers take what they
    /// have seen once only.
    /// </summary>
    internal async Task<int> ReplayAsync(string aside, string source, CancellationToken cancellationToken)
    {
        await using var connection = await broker.ConnectAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);

        // No more than were there: what fails again comes back at once, and would be moved for ever.
        var there = Math.Min(Most, (await channel.QueueDeclarePassiveAsync(aside, cancellationToken)).MessageCount);
        var moved = 0;
        while (moved < there && await channel.BasicGetAsync(aside, autoAck: false, cancellationToken) is { } message)
        {
            await channel.BasicPublishAsync(exchange: "", source, mandatory: true, Fresh(message.BasicProperties), message.Body, cancellationToken);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellationToken);
            moved++;
        }

        return moved;
    }

    /// <summary>As it was sent at first: without what MassTransit and the broker noted of its failures.</summary>
    private static BasicProperties Fresh(IReadOnlyBasicProperties properties) => new(properties)
    {
        Headers = properties.Headers?
            .Where(header => !header.Key.StartsWith("MT-Fault", StringComparison.Ordinal) && !header.Key.StartsWith("MT-Reason", StringComparison.Ordinal) && !header.Key.StartsWith("x-", StringComparison.Ordinal))
            .ToDictionary(header => header.Key, header => header.Value),
    };
}
