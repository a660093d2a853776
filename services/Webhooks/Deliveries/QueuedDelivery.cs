namespace FactCheck.Webhooks.Deliveries;

/// <summary>
/// What is still to be sent: a short table apart from the log, in which a row lives as long as its delivery waits. A row
/// is never marked while it is sent: it belongs to whoever leases its endpoint.
/// </summary>
internal sealed class QueuedDelivery
{
    public required Guid DeliveryId { get; init; }

    public required Guid SubscriptionId { get; init; }

    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>Asked for by hand: one attempt, whatever the state of the endpoint, without counting for or against it.</summary>
    public required bool IsManual { get; init; }

    /// <summary>An attempt of it has failed before.</summary>
    public bool IsRetry { get; init; }

    internal static QueuedDelivery Of(Delivery delivery, bool isManual) => new()
    {
        DeliveryId = delivery.Id, SubscriptionId = delivery.SubscriptionId, NextAttemptAt = delivery.CreatedAt, IsManual = isManual,
    };
}
