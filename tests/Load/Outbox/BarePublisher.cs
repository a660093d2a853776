using System.Diagnostics;
using System.Text;
using FactCheck.Testing;
using RabbitMQ.Client;

namespace FactCheck.Load.Outbox;

/// <summary>RabbitMQ's own client: persistent messages to a quorum queue, each confirmed, as many under way as the outbox has; a consumer takes them.</summary>
internal sealed class BarePublisher : IAsyncDisposable
{
    private const string Queue = "bare";

    // As the outbox's two batches.
    private const int UnderWay = 200;

    private readonly IConnection connection;
    private readonly IChannel channel;

    private BarePublisher(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    internal static async Task<BarePublisher> StartAsync(RabbitMqFixture rabbit)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(rabbit.AmqpUri) }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, BareConsumer.Quorum);
        await BareConsumer.TakeAsync(connection, Queue);
        return new BarePublisher(connection, channel);
    }

    internal async Task<double> PublishAsync(string body, int messages)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var properties = new BasicProperties { Persistent = true };
        var began = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < messages; sent += UnderWay)
        {
            await Task.WhenAll(Enumerable.Range(0, UnderWay).Select(_ => channel.BasicPublishAsync("", Queue, mandatory: true, properties, bytes).AsTask()));
        }

        return messages / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
