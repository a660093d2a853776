using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>One event on its way to one subscription: when it is tried next, and how it ended.</summary>
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
    public string Status { get; private set; } = DeliveryStatuses.Pending;

    /// <summary>How many attempts were made, those asked for by hand included.</summary>
    public int AttemptCount { get; private set; }

    /// <summary>How many of them the schedule made.</summary>
    public int ScheduledAttempts { get; private set; }

    /// <summary>Asked for by hand: one attempt, whatever the state of the endpoint, without counting for or against it.</summary>
    public bool IsManual { get; private set; }

    /// <summary>Null when it is over.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Until when the attempt that is under way belongs to one process; after it, any may make it again.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>On its way at once; to a subscription that is turned off, cancelled, so that it can be recovered.</summary>
    internal static Delivery Of(WebhookEvent happened, Subscription subscription, DateTimeOffset now)
    {
        var delivery = new Delivery
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = happened.WorkspaceId,
            SubscriptionId = subscription.Id,
            EventId = happened.Id,
            CreatedAt = now,
        };
        if (subscription.DisabledAt is null)
        {
            delivery.NextAttemptAt = now;
        }
        else
        {
            delivery.Finish(DeliveryStatuses.Cancelled, now);
        }

        return delivery;
    }

    /// <summary>One attempt, whether the subscription is turned off or not.</summary>
    internal static Delivery Once(WebhookEvent happened, Subscription subscription, DateTimeOffset now)
    {
        var delivery = Of(happened, subscription, now);
        (delivery.Status, delivery.FinishedAt) = (DeliveryStatuses.Pending, null);
        delivery.SendOnce(now);
        return delivery;
    }

    /// <summary>Sends it now: once more if it is over, else its next attempt is brought forward.</summary>
    internal void Replay(DateTimeOffset now)
    {
        if (Status == DeliveryStatuses.Pending)
        {
            NextAttemptAt = now;
        }
        else
        {
            SendOnce(now);
        }
    }

    private void SendOnce(DateTimeOffset now) => (IsManual, NextAttemptAt) = (true, now);

    /// <summary>Books an attempt that was made.</summary>
    /// <returns>The row of the log.</returns>
    internal Attempt Record(AttemptOutcome outcome, RetrySchedule schedule, DateTimeOffset now)
    {
        AttemptCount++;
        var attempt = Attempt.Of(this, outcome, now);
        (IsManual, LeasedUntil) = (false, null);
        if (!attempt.IsManual)
        {
            ScheduledAttempts++;
        }

        if (outcome.Succeeded)
        {
            Finish(DeliveryStatuses.Delivered, now);
        }
        else if (attempt.IsManual || Status != DeliveryStatuses.Pending)
        {
            // What was delivered once stays so, even where today's replay failed; what was cancelled meanwhile is not tried again.
            Finish(Status == DeliveryStatuses.Pending ? DeliveryStatuses.Failed : Status, FinishedAt ?? now);
        }
        else if (!outcome.IsGone && schedule.DelayAfter(ScheduledAttempts, outcome.RetryAfter) is { } delay)
        {
            NextAttemptAt = now + delay;
        }
        else
        {
            Finish(DeliveryStatuses.Failed, now);
        }

        return attempt;
    }

    /// <summary>Gives an attempt back that was not made.</summary>
    internal void Release() => LeasedUntil = null;

    private void Finish(string status, DateTimeOffset now) => (Status, NextAttemptAt, FinishedAt) = (status, null, now);
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
