using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Recipients;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Sending;

/// <summary>Books what became of an attempt: the log, the delivery's next turn, and how the endpoint fares, in one transaction.</summary>
internal sealed class AttemptLog(IServiceScopeFactory scopes, RetrySchedule schedule, TimeProvider clock, ILogger<AttemptLog> log)
{
    internal async Task BookAsync(DueDelivery due, AttemptOutcome outcome)
    {
        var now = clock.GetUtcNow();
        await ChangeAsync(due, async (services, delivery, subscription) =>
        {
            var db = services.GetRequiredService<WebhooksDbContext>();
            db.Add(delivery.Record(outcome, schedule, now));
            if (outcome.Succeeded && due.CarriesVerdict)
            {
                await services.GetRequiredService<RecipientLedger>().ReceivedAsync(delivery, now);
            }

            if (!due.IsManual && !subscription.Book(outcome, now))
            {
                await DisableAsync(services, subscription, now);
            }
        });
    }

    /// <summary>Leaves an endpoint alone for a while, with the attempt not made and not counted.</summary>
    internal Task PauseAsync(DueDelivery due, TimeSpan pause) => ChangeAsync(due, (_, delivery, subscription) =>
    {
        delivery.Release();
        subscription.Pause(clock.GetUtcNow() + pause);
        return Task.CompletedTask;
    });

    internal void NotBooked(DueDelivery due, Exception exception) =>
        log.LogError(exception, "An attempt of delivery {DeliveryId} was not booked; it will be made again.", due.DeliveryId);

    internal void NotRead(Exception exception) => log.LogWarning(exception, "The deliveries could not be read; trying again.");

    private static async Task DisableAsync(IServiceProvider services, Subscription subscription, DateTimeOffset now)
    {
        var db = services.GetRequiredService<WebhooksDbContext>();
        await db.SaveChangesAsync();
        await db.CancelWaitingAsync(subscription.Id, now, CancellationToken.None);
        var fanOut = services.GetRequiredService<FanOut>();
        await fanOut.AddAsync(Guid.CreateVersion7(now), [EndpointEvents.Disabled(subscription, now)], CancellationToken.None);
    }

    // Not cancellable: an attempt that was made must be booked, or the endpoint gets it again.
    private async Task ChangeAsync(DueDelivery due, Func<IServiceProvider, Delivery, Subscription, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(due.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<WebhooksDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();

        // The lock keeps the subscription from being deleted meanwhile, and nobody else from anything.
        var subscription = await db.Subscriptions
            .FromSql($"SELECT * FROM webhooks.subscriptions WHERE id = {due.SubscriptionId} FOR KEY SHARE")
            .SingleOrDefaultAsync();
        var delivery = await db.Deliveries.SingleOrDefaultAsync(known => known.Id == due.DeliveryId && known.LeasedUntil == due.LeasedUntil);
        if (subscription is null || delivery is null)
        {
            LeaseLost(due);
            return;
        }

        await change(scope.ServiceProvider, delivery, subscription);
        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            LeaseLost(due);
        }
    }

    private void LeaseLost(DueDelivery due) =>
        log.LogInformation("Delivery {DeliveryId} was deleted or taken over by another process while it was sent.", due.DeliveryId);
}
