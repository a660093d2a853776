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
            .WithExample(request: """{ "enabled": false }""", response: SubscriptionResponse.Example)
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
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(SubscriptionResponse.From(subscription));
    }

    private static async Task SwitchAsync(Subscription subscription, bool? enabled, WebhooksDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wasOn = subscription.DisabledAt is null;
        if (enabled is null || enabled == wasOn)
        {
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        // First the webhook, then its deliveries: in the order in which attempts are booked.
        if (wasOn)
        {
            subscription.Disable("It was turned off.", now);
            await db.SaveChangesAsync(cancellationToken);
            await db.Database.CancelAsync(subscription.Id, now, cancellationToken);
        }
        else
        {
            subscription.Enable(now);
            await db.SaveChangesAsync(cancellationToken);

            // What it holds was corrected or retracted meanwhile; the rest it may recover when it likes.
            await db.Database.RecoverAsync(new WaitingDeliveries.Missed(subscription.Id, default, EventTypes.Amendments), now, cancellationToken);
        }
    }
}
