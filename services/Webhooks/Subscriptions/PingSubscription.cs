using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>POST /v1/webhooks/{id}/ping</summary>
internal static class PingSubscription
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/webhooks/{id}/ping", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("PingWebhook")
            .WithSummary("Send webhook.ping to the endpoint, once")
            .WithDescription("It is sent even to a webhook that is turned off, so that an endpoint can be tried first. The delivery tells what became of it.")
            .WithExample(response: DeliveryResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Accepted<DeliveryResponse>, ProblemHttpResult>> HandleAsync(
        string id, WebhooksDbContext db, PublicAddresses addresses, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindSubscriptionAsync(id, cancellationToken) is not { } subscription)
        {
            return Problems.NotFound("webhook");
        }

        var now = clock.GetUtcNow();
        var ping = new WebhookEvent
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = subscription.WorkspaceId,
            Type = EventTypes.Ping,
            Body = EndpointEvents.Ping(subscription, now).Write(addresses),
            CreatedAt = now,
        };
        var (delivery, queued) = Delivery.Once(ping, subscription, now);
        db.Add(ping);
        db.AddRange(delivery, queued);
        await db.SaveChangesAsync(cancellationToken);
        var response = DeliveryResponse.From(delivery, queued.NextAttemptAt, ping.Type, []);
        return TypedResults.Accepted($"/v1/webhooks/{id}/deliveries/{response.Id}", response);
    }
}
