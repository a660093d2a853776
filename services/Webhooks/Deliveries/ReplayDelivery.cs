using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>POST /v1/webhooks/{id}/deliveries/{deliveryId}/replay</summary>
internal static class ReplayDelivery
{
    // Far more than anyone needs, and an end to what one delivery can add to the log.
    private const int MostAttempts = 100;

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/webhooks/{id}/deliveries/{deliveryId}/replay", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ReplayDelivery")
            .WithSummary("Send a delivery again, now")
            .WithDescription("Same webhook-id and body, signed with today's secret. One attempt, even to a webhook that is turned off; if the delivery still waits, its next attempt is brought forward. After 100 attempts it is not sent again.")
            .WithExample(response: DeliveryResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Accepted<DeliveryResponse>, ProblemHttpResult>> HandleAsync(
        string id, string deliveryId, WebhooksDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindDeliveryAsync(id, deliveryId, cancellationToken) is not { } delivery)
        {
            return Problems.NotFound("delivery");
        }

        var happened = await db.Events.AsNoTracking().SingleAsync(known => known.Id == delivery.EventId, cancellationToken);
        if (happened.Body is null)
        {
            return Problems.Problem(409, "body-erased", "What was sent has been erased; it cannot be sent again.");
        }

        if (delivery.AttemptCount >= MostAttempts)
        {
            return Problems.Problem(409, "too-many-attempts", $"It has been sent {delivery.AttemptCount} times, and a delivery is not sent again after {MostAttempts} attempts.");
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ReplayAsync(delivery, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var logged = await db.WithAttempts(db.Deliveries.Where(known => known.Id == delivery.Id)).SingleAsync(cancellationToken);
        return TypedResults.Accepted($"/v1/webhooks/{id}/deliveries/{deliveryId}", DeliveryResponse.From(delivery, now, happened.Type, logged.Attempts));
    }
}
