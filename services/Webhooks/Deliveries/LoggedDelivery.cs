using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>A delivery with its latest attempts, and what they led to.</summary>
internal sealed class LoggedDelivery
{
    public required Delivery Delivery { get; init; }

    public required string EventType { get; init; }

    /// <summary>Null when nothing of it is to be sent.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    public required List<Attempt> Attempts { get; init; }
}

internal static class LoggedDeliveries
{
    // A schedule's and some replays; each may hold 16 kB of an answer.
    private const int Shown = 20;

    /// <summary>In one statement: in two, an attempt would show that was booked between them, and not what it led to.</summary>
    internal static IQueryable<LoggedDelivery> WithAttempts(this WebhooksDbContext db, IQueryable<Delivery> deliveries) =>
        from delivery in deliveries.AsNoTracking()
        join happened in db.Events on delivery.EventId equals happened.Id
        join waiting in db.Queue on delivery.Id equals waiting.DeliveryId into queued
        from next in queued.DefaultIfEmpty()
        select new LoggedDelivery
        {
            Delivery = delivery,
            EventType = happened.Type,
            NextAttemptAt = (DateTimeOffset?)next.NextAttemptAt,
            Attempts = db.Attempts.Where(attempt => attempt.DeliveryId == delivery.Id).OrderByDescending(attempt => attempt.Number).Take(Shown).ToList(),
        };
}
