using System.Text.Json;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>A delivery as the API shows it.</summary>
internal sealed record DeliveryResponse
{
    internal const string Example =
        """
        {
          "id": "dlv_019a8f2eef607ab18d2c3e4f5a6b7c8d", "eventId": "evt_019a8f2eef5f7c90a1b2c3d4e5f60718", "eventType": "claim.flagged",
          "status": "delivered", "createdAt": "2026-01-31T18:00:01Z", "finishedAt": "2026-01-31T18:00:01Z",
          "attempts": [{ "number": 1, "at": "2026-01-31T18:00:01Z", "manual": false, "status": 204, "durationMs": 31.4 }]
        }
        """;

    public required string Id { get; init; }

    /// <summary>The <c>webhook-id</c> of every attempt.</summary>
    public required string EventId { get; init; }

    public required string EventType { get; init; }

    /// <summary>pending, delivered, failed or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>Absent when nothing of it is to be sent.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The latest 20, in their order.</summary>
    public required IReadOnlyList<AttemptResponse> Attempts { get; init; }

    /// <summary>What was sent; only on a single delivery, and until it is erased.</summary>
    public JsonElement? Body { get; init; }

    /// <param name="Number">From 1.</param>
    /// <param name="At">When it ended.</param>
    /// <param name="Manual">Asked for by hand: a ping or a replay.</param>
    /// <param name="Status">The HTTP status; absent when there was no answer.</param>
    /// <param name="Error">Why it does not count as delivered.</param>
    /// <param name="DurationMs">From the connect to the end of the answer.</param>
    /// <param name="Response">The first 16 kB of the answer.</param>
    internal sealed record AttemptResponse(int Number, DateTimeOffset At, bool Manual, int? Status, string? Error, double DurationMs, string? Response);

    internal static DeliveryResponse From(Delivery delivery, DateTimeOffset? nextAttemptAt, string eventType, IEnumerable<Attempt> attempts) => new()
    {
        Id = PublicId.Format(PublicId.Delivery, delivery.Id),
        EventId = PublicId.Format(PublicId.Event, delivery.EventId),
        EventType = eventType,
        Status = delivery.Status,
        NextAttemptAt = nextAttemptAt,
        CreatedAt = delivery.CreatedAt,
        FinishedAt = delivery.FinishedAt,
        Attempts = [.. attempts.OrderBy(attempt => attempt.Number).Select(attempt => new AttemptResponse(
            attempt.Number, attempt.At, attempt.IsManual, attempt.StatusCode, attempt.Error, attempt.DurationMs, attempt.Response))],
    };
}
