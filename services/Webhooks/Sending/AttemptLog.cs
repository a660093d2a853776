using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Sending;

/// <summary>Books what became of an attempt: the log, the delivery's next turn, and how the endpoint fares, in one transaction.</summary>
internal sealed class AttemptLog(IServiceScopeFactory scopes, RetrySchedule schedule, TimeProvider clock, ILogger<AttemptLog> log)
{
    internal async Task BookAsync(DueDelivery due, AttemptOutcome outcome)
    {
        var now = clock.GetUtcNow();
        await ChangeAsync(due, async (db, delivery) =>
        {
            db.Add(delivery.Record(outcome, schedule, now));
            if (!due.IsManual)
            {
                await JudgeEndpointAsync(due, outcome, db, now);
            }
        });
    }

    /// <summary>Leaves an endpoint alone for a while, with the attempt not made and not counted.</summary>
    internal Task PauseAsync(DueDelivery due, TimeSpan pause) => ChangeAsync(due, async (db, delivery) =>
    {
        delivery.Release();
        var subscription = await db.Subscriptions.SingleAsync(known => known.Id == due.SubscriptionId);
        subscription.Pause(clock.GetUtcNow() + pause);
    });

    internal void NotBooked(DueDelivery due, Exception exception) =>
        log.LogError(exception, "An attempt of delivery {DeliveryId} was not booked; it will be made again.", due.DeliveryId);

    internal void NotRead(Exception exception) => log.LogWarning(exception, "The deliveries could not be read; trying again.");

    private static async Task JudgeEndpointAsync(DueDelivery due, AttemptOutcome outcome, WebhooksDbContext db, DateTimeOffset now)
    {
        var subscription = await db.Subscriptions.SingleAsync(known => known.Id == due.SubscriptionId);
        if (outcome.Succeeded)
        {
            subscription.Succeeded();
        }
        else if (subscription.Failed(outcome.IsGone, now))
        {
            await db.CancelWaitingAsync(subscription.Id, now, CancellationToken.None);
        }
    }

    // Not cancellable: an attempt that was made must be booked, or the endpoint gets it again.
    private async Task ChangeAsync(DueDelivery due, Func<WebhooksDbContext, Delivery, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(due.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<WebhooksDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var delivery = await db.Deliveries.SingleOrDefaultAsync(known => known.Id == due.DeliveryId && known.LeasedUntil == due.LeasedUntil);
        if (delivery is null)
        {
            log.LogInformation("Delivery {DeliveryId} was deleted or taken over by another process while it was sent.", due.DeliveryId);
            return;
        }

        await change(db, delivery);
        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogInformation("Delivery {DeliveryId} was deleted or taken over by another process while it was sent.", due.DeliveryId);
        }
    }
}
