using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Recipients;

/// <summary>
/// Knows which endpoint was sent which version of a verdict, so that a correction or a retraction reaches every one of
/// them, whatever it subscribes to by then. Sent counts, not received: what still waits, or failed and is replayed next
/// week, will be read too.
/// </summary>
internal sealed class RecipientLedger(WebhooksDbContext db)
{
    /// <summary>Takes the verdict's page of the ledger for this transaction: two of its versions may arrive at once, and in either order.</summary>
    /// <returns>Who is to get an event of this type as a holder of an earlier version.</returns>
    internal async Task<Guid[]> OpenAsync(EventDraft.VerdictVersion verdict, string type, CancellationToken cancellationToken)
    {
        var name = $"verdict {verdict.Id:N}";
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
        return EventTypes.Amendments.Contains(type)
            ? await db.VerdictRecipients.Where(known => known.VerdictId == verdict.Id).Select(known => known.SubscriptionId).Distinct().ToArrayAsync(cancellationToken)
            : [];
    }

    /// <summary>Enters who is sent this version, and sends them what has already amended it.</summary>
    internal async Task AddAsync(
        EventDraft.VerdictVersion verdict, IReadOnlyList<Subscription> recipients, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await EnterAsync(verdict, recipients, now, cancellationToken);
        var amendments = await db.Events
            .Where(happened => happened.VerdictId == verdict.Id && happened.VerdictVersion > verdict.Version && EventTypes.Amendments.Contains(happened.Type))
            .ToListAsync(cancellationToken);
        foreach (var amendment in amendments)
        {
            var told = await db.Deliveries.Where(delivery => delivery.EventId == amendment.Id).Select(delivery => delivery.SubscriptionId).ToListAsync(cancellationToken);
            var untold = recipients.Where(recipient => !told.Contains(recipient.Id)).ToList();
            db.AddRange(untold.SelectMany(recipient => Delivery.Of(amendment, recipient, now)));
            await EnterAsync(verdict with { Version = amendment.VerdictVersion!.Value }, untold, now, cancellationToken);
        }
    }

    private Task<int> EnterAsync(
        EventDraft.VerdictVersion verdict, IReadOnlyList<Subscription> recipients, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = recipients.Select(recipient => recipient.Id).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO webhooks.verdict_recipients (verdict_id, subscription_id, version, workspace_id, sent_at)
             SELECT {verdict.Id}, id, {verdict.Version}, workspace_id, {now} FROM webhooks.subscriptions WHERE id = ANY ({ids})
             ON CONFLICT DO NOTHING
             """,
            cancellationToken);
    }
}
