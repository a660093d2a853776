using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>GET /v1/webhooks/{id}/deliveries/{deliveryId}</summary>
internal static class GetDelivery
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/webhooks/{id}/deliveries/{deliveryId}", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("GetDelivery")
            .WithSummary("One delivery with the body that was sent")
            .WithExample(response: DeliveryResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DeliveryResponse>, ProblemHttpResult>> HandleAsync(
        string id, string deliveryId, WebhooksDbContext db, CancellationToken cancellationToken)
    {
        if (await db.FindDeliveryAsync(id, deliveryId, cancellationToken) is not { } delivery)
        {
            return Problems.NotFound("delivery");
        }

        var happened = await db.Events.AsNoTracking().SingleAsync(known => known.Id == delivery.EventId, cancellationToken);
        var attempts = await db.Attempts.AsNoTracking().Where(attempt => attempt.DeliveryId == delivery.Id).ToListAsync(cancellationToken);
        var queued = await db.Queue.AsNoTracking().SingleOrDefaultAsync(waiting => waiting.DeliveryId == delivery.Id, cancellationToken);
        return TypedResults.Ok(DeliveryResponse.From(delivery, queued?.NextAttemptAt, happened.Type, attempts) with { Body = happened.Body is { } body ? JsonElement.Parse(body) : null });
    }
}
