using FactCheck.Contracts;
using FactCheck.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace FactCheck.Load.Outbox;

/// <summary>
/// Stands where the next services would, and takes every message of a type as cheaply as RabbitMQ's own client can: what becomes of a message is not measured
/// here. Without it the outbox of the one before would fill, and try for ever.
/// </summary>
internal sealed class BareConsumer : IAsyncDisposable
{
    /// <summary>As all queues of the suite are.</summary>
    internal static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private readonly IConnection connection;

    private BareConsumer(IConnection connection) => this.connection = connection;

    internal static async Task<BareConsumer> StartAsync<T>(RabbitMqFixture rabbit)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(rabbit.AmqpUri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in Queues.Taking[typeof(T)])
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum);
            await TakeAsync(connection, queue);
        }

        return new BareConsumer(connection);
    }

    internal static async Task TakeAsync(IConnection connection, string queue)
    {
        var taking = await connection.CreateChannelAsync();
        await taking.BasicConsumeAsync(queue, autoAck: true, new AsyncEventingBasicConsumer(taking));
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
