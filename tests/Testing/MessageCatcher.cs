using System.Collections.Concurrent;
using FactCheck.Contracts;
using MassTransit;

namespace FactCheck.Testing;

/// <summary>Another service's ear on the bus: keeps every message of a type that is published, and stands where those would that must have it.</summary>
public sealed class MessageCatcher<T> : IAsyncDisposable
    where T : class
{
    private readonly ConcurrentQueue<T> _messages = new();
    private IBusControl? _bus;

    /// <summary>Call it before the service starts, so that its queue is bound when the first message is sent.</summary>
    public async Task StartAsync(RabbitMqFixture rabbit)
    {
        ArgumentNullException.ThrowIfNull(rabbit);
        await rabbit.DeclareAsync(Queues.Taking[typeof(T)]);
        _bus = MassTransit.Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(new Uri(rabbit.AmqpUri));
            configure.ReceiveEndpoint($"caught-{typeof(T).Name}", endpoint => endpoint.Handler<T>(context =>
            {
                _messages.Enqueue(context.Message);
                return Task.CompletedTask;
            }));
        });
        await _bus.StartAsync();
    }

    public Task<T> NextAsync(Func<T, bool> wanted) =>
        Eventually.GetAsync(() => Task.FromResult(_messages.FirstOrDefault(wanted)), message => message is not null)!;

    public int Count(Func<T, bool> wanted) => _messages.Count(wanted);

    public async ValueTask DisposeAsync()
    {
        if (_bus is not null)
        {
            await _bus.StopAsync();
        }
    }
}
