using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>One event on its way to one subscription, as the log has it; when it is tried next stands in the queue.</summary>
internal sealed class Delivery
{
    private Delivery()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public Guid SubscriptionId { get; private init; }

    public Guid EventId { get; private init; }

    /// <summary>One of <see cref="DeliveryStatuses"/>.</summary>
    public string Status { get; private init; } = DeliveryStatuses.Pending;

    /// <summary>How many attempts were made, those asked for by hand included.</summary>
    public int AttemptCount { get; private init; }

    /// <summary>How many of them the schedule made.</summary>
    public int ScheduledAttempts { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? FinishedAt { get; private init; }

    /// <summary>The delivery and its place in the queue, due at once; a subscription that is turned off gets it cancelled, so that it can be recovered.</summary>
    internal static IEnumerable<object> Of(WebhookEvent happened, Subscription subscription, DateTimeOffset now)
    {
        if (subscription.DisabledAt is not null)
        {
            return [New(happened, subscription, DeliveryStatuses.Cancelled, now)];
        }

        var delivery = New(happened, subscription, DeliveryStatuses.Pending, now);
        return [delivery, QueuedDelivery.Of(delivery, isManual: false)];
    }

    /// <summary>The same for one attempt only, whether the subscription is turned off or not.</summary>
    internal static (Delivery Delivery, QueuedDelivery Queued) Once(WebhookEvent happened, Subscription subscription, DateTimeOffset now)
    {
        var delivery = New(happened, subscription, DeliveryStatuses.Pending, now);
        return (delivery, QueuedDelivery.Of(delivery, isManual: true));
    }

    private static Delivery New(WebhookEvent happened, Subscription subscription, string status, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = happened.WorkspaceId,
        SubscriptionId = subscription.Id,
        EventId = happened.Id,
        Status = status,
        CreatedAt = now,
        FinishedAt = status == DeliveryStatuses.Pending ? null : now,
    };
}

internal static class DeliveryStatuses
{
    internal const string Pending = "pending";
    internal const string Delivered = "delivered";

    /// <summary>The last attempt failed, or the endpoint said that it is gone.</summary>
    internal const string Failed = "failed";

    /// <summary>The webhook was turned off while it waited.</summary>
    internal const string Cancelled = "cancelled";

    internal static readonly string[] All = [Pending, Delivered, Failed, Cancelled];
}
