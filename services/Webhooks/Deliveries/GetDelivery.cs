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

        var logged = await db.WithAttempts(db.Deliveries.Where(known => known.Id == delivery.Id)).SingleAsync(cancellationToken);
        var body = await db.Events.Where(known => known.Id == delivery.EventId).Select(known => known.Body).SingleAsync(cancellationToken);
        return TypedResults.Ok(DeliveryResponse.From(logged.Delivery, logged.NextAttemptAt, logged.EventType, logged.Attempts) with { Body = body is null ? null : JsonElement.Parse(body) });
    }
}
