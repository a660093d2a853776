using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>DELETE /v1/webhooks/{id}</summary>
internal static class DeleteSubscription
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapDelete("/webhooks/{id}", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("DeleteWebhook")
            .WithSummary("Delete a webhook with its log; what waits is not sent")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(string id, WebhooksDbContext db, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Webhook, id, out var subscriptionId))
        {
            return Problems.NotFound("webhook");
        }

        // Locked first: what is being booked is booked before, and goes as well.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var subscription = await db.Subscriptions
            .FromSql($"SELECT * FROM webhooks.subscriptions WHERE id = {subscriptionId} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);
        if (subscription is null)
        {
            return Problems.NotFound("webhook");
        }

        await db.Attempts
            .Where(attempt => db.Deliveries.Any(delivery => delivery.Id == attempt.DeliveryId && delivery.SubscriptionId == subscriptionId))
            .ExecuteDeleteAsync(cancellationToken);
        db.Remove(subscription);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
