using FactCheck.Hosting.Data;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Hosting.Messaging;

public static class Bus
{
    /// <summary>Names of endpoints that live as long as one process: its live updates. They are not durable.</summary>
    public const string LivePrefix = "live-";

    // RabbitMQ 4's own default; 3.10 has none, and a message that kills its consumer would circulate for ever.
    private const int DeliveryLimit = 20;

    /// <summary>Connects a service to RabbitMQ, with its outbox, its inbox and its consumers.</summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="service">Prefix of its queues: <c>extraction-article-received</c>.</param>
    /// <param name="queues">Which queues must have each of its messages; null where none must.</param>
    /// <param name="addConsumers">Adds the consumers; null for a service that only publishes.</param>
    public static WebApplicationBuilder AddBus<TDb>(
        this WebApplicationBuilder builder, string service, IReadOnlyDictionary<Type, string[]>? queues, Action<IBusRegistrationConfigurator>? addConsumers = null)
        where TDb : DbContext
    {
        var services = builder.Services;
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<OutboxBacklog>();
        services.AddSingleton<OutboxConnection>();
        services.AddSingleton<OutboxEnvelope>();
        services.AddSingleton(new OutboxQueues(queues));
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<OutboxWatch>();
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        services.AddSingleton<CourtesyPublisher>();
        services.AddScoped(provider => new OneStatement(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<Schema>(), provider.GetRequiredService<OutboxSignal>()));
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<OneStatement>().Join(provider.GetRequiredService<TDb>()));
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, includeNamespace: false));
            bus.AddConfigureEndpointsCallback(ConfigureEndpoint);
            addConsumers?.Invoke(bus);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(Address(builder.Configuration));
                rabbit.ConfigureEndpoints(context);
            });
        });
        return builder;
    }

    private static void ConfigureEndpoint(IRegistrationContext context, string name, IReceiveEndpointConfigurator endpoint)
    {
        endpoint.UseMessageRetry(Retries.UntilDatabaseIsBack);
        endpoint.UseMessageRetry(Retries.ForTenMinutes);
        if (name.StartsWith(LivePrefix, StringComparison.Ordinal))
        {
            return;
        }

        endpoint.UseConsumeFilter(typeof(InboxFilter<>), context);
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            rabbit.SetQuorumQueue();
            rabbit.SetQueueArgument("x-delivery-limit", DeliveryLimit);

            // A message that kills its process is parked beside the _error queue, where MassTransit parks one that only throws:
            // that queue it declares itself, with arguments of its own, and one declared otherwise closes the channel (406).
            rabbit.BindDeadLetterQueue(name + "_dead", name + "_dead", queue => queue.SetQueueArgument("x-queue-type", "quorum"));
        }
    }

    internal static Uri Address(IConfiguration configuration) =>
        new(configuration.GetConnectionString("RabbitMq")
            ?? throw new InvalidOperationException("ConnectionStrings:RabbitMq is not set: amqp://user:password@host:port/."));
}
