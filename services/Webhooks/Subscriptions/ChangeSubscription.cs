using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>PATCH /v1/webhooks/{id}</summary>
internal static class ChangeSubscription
{
    /// <summary>What is absent stays as it is; an empty filter or description takes the old one away.</summary>
    internal sealed record Request
    {
        public string? Url { get; init; }

        public IReadOnlyList<string>? EventTypes { get; init; }

        public SubscriptionFilter? Filter { get; init; }

        public string? Description { get; init; }

        public bool? Enabled { get; init; }
    }

    internal sealed record Services(WebhooksDbContext Db, EndpointCheck Endpoint, TimeProvider Clock);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPatch("/webhooks/{id}", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ChangeWebhook")
            .WithSummary("Change a webhook, or turn it off and on")
            .WithDescription("What is absent stays as it is. Turning a webhook off cancels the deliveries that wait; they can be replayed and recovered. Turning it on sends the corrections and retractions that it missed.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> HandleAsync(
        string id, Request request, [AsParameters] Services services, CancellationToken cancellationToken)
    {
        var (db, endpoint, clock) = services;
        if (await db.FindSubscriptionAsync(id, cancellationToken) is not { } subscription)
        {
            return Problems.NotFound("webhook");
        }

        var settings = new SubscriptionSettings
        {
            Url = request.Url ?? subscription.Url,
            EventTypes = request.EventTypes ?? subscription.EventTypes,
            Filter = request.Filter ?? subscription.Filter,
            Description = request.Description is { } description ? (description.Length == 0 ? null : description) : subscription.Description,
        };
        if ((settings.Problem() ?? await endpoint.ProblemAsync(settings.Url, cancellationToken)) is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        subscription.Change(settings, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await SwitchAsync(subscription, request.Enabled, db, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(SubscriptionResponse.From(subscription));
    }

    private static async Task SwitchAsync(Subscription subscription, bool? enabled, WebhooksDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (enabled == true && subscription.DisabledAt is not null)
        {
            subscription.Enable(now);

            // What it holds was corrected or retracted meanwhile; the rest it may recover when it likes.
            await db.StartAnewAsync(
                db.Deliveries.Where(delivery => delivery.SubscriptionId == subscription.Id && delivery.Status == DeliveryStatuses.Cancelled
                    && db.Events.Any(happened => happened.Id == delivery.EventId && EventTypes.Amendments.Contains(happened.Type))),
                now,
                cancellationToken);
        }
        else if (enabled == false && subscription.DisabledAt is null)
        {
            subscription.Disable("It was turned off.", now);
            await db.CancelWaitingAsync(subscription.Id, now, cancellationToken);
        }
    }
}
