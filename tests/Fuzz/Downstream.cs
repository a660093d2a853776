using FactCheck.Contracts.Articles;
using FactCheck.Testing;
using MassTransit;

namespace FactCheck.Fuzz;

/// <summary>Stands where Extraction would: takes what intake hands on, and forgets it. Without it intake's outbox would fill, and try for ever.</summary>
internal sealed class Downstream : IAsyncDisposable
{
    private readonly IBusControl bus;

    private Downstream(IBusControl bus) => this.bus = bus;

    internal static async Task<Downstream> StartAsync(RabbitMqFixture broker)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(new Uri(broker.AmqpUri));
            configure.ReceiveEndpoint("downstream", endpoint => endpoint.Handler<ArticleReceived>(_ => Task.CompletedTask));
        });
        await bus.StartAsync();
        return new Downstream(bus);
    }

    public async ValueTask DisposeAsync() => await bus.StopAsync();
}
