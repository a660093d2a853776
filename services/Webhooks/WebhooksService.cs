using System.Security.Cryptography;
using FactCheck.Contracts;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Outgoing;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Recipients;
using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Signing;
using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks;

/// <summary>Tells other systems what happened: subscriptions, and signed deliveries that are tried until they arrive.</summary>
public static class WebhooksService
{
    public const string Name = "webhooks";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<WebhooksDbContext>(Name)
            .AddOutgoingRequests()
            .AddBus<WebhooksDbContext>(Name, Queues.Taking, bus =>
            {
                bus.AddConsumer<ClaimFlaggedConsumer>();
                bus.AddConsumer<ClaimEventsConsumer>();
                bus.AddConsumer<ArticleEventsConsumer>();
                bus.AddConsumer<ReviewEventsConsumer>();
            });
        builder.Services
            .AddScoped<FanOut>()
            .AddScoped<RecipientLedger>()
            .AddSingleton<PublicAddresses>()
            .AddSingleton<EndpointCheck>()
            .AddSingleton(new RetrySchedule(new Random(RandomNumberGenerator.GetInt32(int.MaxValue))))
            .AddSingleton<DeliveryQueue>()
            .AddSingleton<EndpointPipelines>()
            .AddSingleton<AttemptSender>()
            .AddSingleton<AttemptLog>()
            .AddSingleton<LaneService>()
            .AddSingleton<SealedSecrets>()
            .AddHostedService<SecretsSealing>()
            .AddHostedService<DeliveryDispatcher>()
            .AddHostedService<DeliveryRetention>();

        var app = builder.Build().UseServiceDefaults();
        var webhooks = app.MapGroup("/v1").WithTags("Webhooks");
        CreateSubscription.Map(webhooks);
        ReadSubscriptions.Map(webhooks);
        ChangeSubscription.Map(webhooks);
        DeleteSubscription.Map(webhooks);
        RotateSecret.Map(webhooks);
        PingSubscription.Map(webhooks);
        ListDeliveries.Map(webhooks);
        GetDelivery.Map(webhooks);
        ReplayDelivery.Map(webhooks);
        RecoverDeliveries.Map(webhooks);
        EraseBodies.Map(webhooks);
        ListRecipients.Map(webhooks);
        ListEventTypes.Map(webhooks);
        return app;
    }
}
