using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Subscriptions;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Events;

/// <summary>Turns a message into one event and a delivery to each subscription that asks for it, in the inbox's transaction.</summary>
internal sealed class FanOut(WebhooksDbContext db, Workspace workspace, TimeProvider clock)
{
    /// <param name="context">The message; its id becomes the event's, so that a message told twice is one event.</param>
    /// <param name="workspaceId">Whose event it is.</param>
    /// <param name="type">One of <see cref="EventTypes"/>.</param>
    /// <param name="body">Writes the body; not asked for when nobody subscribes.</param>
    /// <param name="passes">Whether a subscription's filter lets the event through; null where filters do not apply.</param>
    internal async Task SendAsync(
        ConsumeContext context, Guid workspaceId, string type, Func<string> body, Func<SubscriptionFilter, bool>? passes = null)
    {
        workspace.Enter(workspaceId);
        var subscribed = await db.Subscriptions.AsNoTracking()
            .Where(subscription => subscription.DisabledAt == null && subscription.EventTypes.Contains(type))
            .ToListAsync(context.CancellationToken);
        var subscribers = subscribed.Where(subscription => passes is null || passes(subscription.Filter)).ToList();
        if (subscribers.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var happened = new WebhookEvent
        {
            Id = context.MessageId ?? throw new InvalidOperationException("A message without an id is no event."),
            WorkspaceId = workspaceId,
            Type = type,
            Body = body(),
            CreatedAt = now,
        };
        db.Add(happened);
        db.AddRange(subscribers.Select(subscription => Delivery.Of(happened, subscription, now)));
    }
}
