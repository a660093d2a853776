namespace FactCheck.Webhooks.Deliveries;

/// <summary>One request to an endpoint, and what it answered.</summary>
internal sealed class Attempt
{
    public required Guid DeliveryId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required bool IsManual { get; init; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public required int? StatusCode { get; init; }

    /// <summary>Why there was no answer, or none that counts, in a sentence.</summary>
    public required string? Error { get; init; }

    /// <summary>The beginning of what was answered.</summary>
    public required string? Response { get; init; }

    public required double DurationMs { get; init; }

    public required DateTimeOffset At { get; init; }
}
