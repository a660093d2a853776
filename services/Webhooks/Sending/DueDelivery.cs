namespace FactCheck.Webhooks.Sending;

/// <summary>A delivery that this process has leased, with all that one attempt needs.</summary>
internal sealed record DueDelivery
{
    public required Guid DeliveryId { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required Guid SubscriptionId { get; init; }

    public required Guid EventId { get; init; }

    public required bool IsManual { get; init; }

    public required DateTimeOffset LeasedUntil { get; init; }

    /// <summary>The ledger is to know when it has arrived.</summary>
    public required bool CarriesVerdict { get; init; }

    public required string Url { get; init; }

    public required string Body { get; init; }

    /// <summary>Today's, and within 24 hours of a rotation the one before it.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }
}
