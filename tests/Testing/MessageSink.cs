using FactCheck.Contracts;
using MassTransit;

namespace FactCheck.Testing;

/// <summary>Stands where the next services would: takes every message of a type, and forgets it. Without it the outbox of the one before would fill, and try for ever.</summary>
public sealed class MessageSink<T> : IAsyncDisposable
    where T : class
{
    private IBusControl? bus;

    public async Task StartAsync(RabbitMqFixture rabbit)
    {
        ArgumentNullException.ThrowIfNull(rabbit);
        bus = Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(new Uri(rabbit.AmqpUri));
            foreach (var queue in Queues.Taking[typeof(T)])
            {
                configure.ReceiveEndpoint(queue, endpoint => endpoint.Handler<T>(_ => Task.CompletedTask));
            }
        });
        await bus.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (bus is not null)
        {
            await bus.StopAsync();
        }
    }
}
