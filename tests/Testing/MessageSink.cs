using MassTransit;

namespace FactCheck.Testing;

/// <summary>Stands where the next service would: takes every message of a type, and forgets it. Without it the outbox of the one before would fill, and try for ever.</summary>
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
            configure.ReceiveEndpoint($"sink-{typeof(T).Name}", endpoint => endpoint.Handler<T>(_ => Task.CompletedTask));
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
