using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks.Events;

/// <summary>What the webhook.* events say: of the webhooks themselves.</summary>
internal static class EndpointEvents
{
    internal static EventDraft Ping(Subscription subscription, DateTimeOffset now) => new()
    {
        WorkspaceId = subscription.WorkspaceId,
        Type = EventTypes.Ping,
        OccurredAt = now,
        Tell = wording => new EventData { Webhook = wording.Webhook(subscription.Id) },
    };

    internal static EventDraft Disabled(Subscription subscription, DateTimeOffset now) => new()
    {
        WorkspaceId = subscription.WorkspaceId,
        Type = EventTypes.Disabled,
        OccurredAt = now,
        Tell = wording => new EventData
        {
            Webhook = wording.Webhook(subscription.Id) with
            {
                Reason = wording.Field(subscription.DisabledReason), FailingSince = subscription.FailingSince?.UtcDateTime,
            },
        },
    };
}
