using FactCheck.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace FactCheck.Load.Outbox;

/// <summary>
/// Stands where the next service would, and takes every message of a type as cheaply as RabbitMQ's own client can: what becomes of a message is not measured
/// here. Without it the outbox of the one before would fill, and try for ever.
/// </summary>
internal sealed class BareConsumer : IAsyncDisposable
{
    private readonly IConnection connection;

    private BareConsumer(IConnection connection) => this.connection = connection;

    internal static async Task<BareConsumer> StartAsync<T>(RabbitMqFixture rabbit)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(rabbit.AmqpUri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();

        // Where MassTransit sends messages of a type.
        var exchange = $"{typeof(T).Namespace}:{typeof(T).Name}";
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync("published", durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync("published", exchange, "");
        await TakeAsync(connection, "published");
        return new BareConsumer(connection);
    }

    internal static async Task TakeAsync(IConnection connection, string queue)
    {
        var taking = await connection.CreateChannelAsync();
        await taking.BasicConsumeAsync(queue, autoAck: true, new AsyncEventingBasicConsumer(taking));
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
