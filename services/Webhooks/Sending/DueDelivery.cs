namespace FactCheck.Webhooks.Sending;

/// <summary>A delivery that is due, of an endpoint that this process has leased, with all that one attempt needs.</summary>
internal sealed record DueDelivery
{
    public required Endpoint Endpoint { get; init; }

    public required Guid DeliveryId { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>How many attempts the schedule has made of it.</summary>
    public required int ScheduledAttempts { get; init; }

    public required bool IsManual { get; init; }

    /// <summary>The ledger is to know when it has arrived.</summary>
    public required bool CarriesVerdict { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>When the event happened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public required string? TraceParent { get; init; }
}

/// <summary>Where deliveries go, as it stood when they were read.</summary>
internal sealed record Endpoint
{
    public required Guid SubscriptionId { get; init; }

    public required string Url { get; init; }

    /// <summary>The keys of today's secret, and within 24 hours of a rotation of the one before it.</summary>
    public required IReadOnlyList<byte[]> Keys { get; init; }

    /// <summary>Its last attempts failed: it is tried with one request at a time.</summary>
    public required bool IsFailing { get; init; }
}

/// <summary>An attempt that was made, and is to be booked.</summary>
internal sealed record MadeAttempt(DueDelivery Due, AttemptOutcome Outcome, DateTimeOffset At);
