using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Events;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>GET /v1/webhooks/{id}/deliveries</summary>
internal static class ListDeliveries
{
    internal sealed record Query(
        [FromQuery(Name = "status")] string? Status = null,
        [FromQuery(Name = "type")] string? Type = null,
        [FromQuery(Name = "since")] DateTimeOffset? Since = null,
        [FromQuery(Name = "cursor")] string? Cursor = null,
        [FromQuery(Name = "limit")] int Limit = Hosting.Http.Cursor.DefaultLimit);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/webhooks/{id}/deliveries", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ListDeliveries")
            .WithSummary("What was sent to a webhook, newest first, each with its latest attempts")
            .WithExample(response: $$"""{ "items": [{{DeliveryResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<DeliveryResponse>>, ProblemHttpResult>> HandleAsync(
        string id, [AsParameters] Query query, WebhooksDbContext db, CancellationToken cancellationToken)
    {
        if (await db.FindSubscriptionAsync(id, cancellationToken) is not { } subscription)
        {
            return Problems.NotFound("webhook");
        }

        if (PageRequest.Problem(query.Limit, query.Cursor, out var from) is { } problem)
        {
            return problem;
        }

        if (Problem(query) is { } invalid)
        {
            return invalid;
        }

        var deliveries = Chosen(db, query).Where(delivery => delivery.SubscriptionId == subscription.Id);
        if (from is { } position)
        {
            deliveries = deliveries.Where(delivery =>
                EF.Functions.LessThan(ValueTuple.Create(delivery.CreatedAt, delivery.Id), ValueTuple.Create(position.CreatedAt, position.Id)));
        }

        return TypedResults.Ok(await PageAsync(deliveries, query.Limit, db, cancellationToken));
    }

    private static ProblemHttpResult? Problem(Query query) =>
        query.Status is { } status && !DeliveryStatuses.All.Contains(status)
            ? Problems.Invalid("invalid-status", $"status must be one of {string.Join(", ", DeliveryStatuses.All)}.", "status")
            : query.Type is { } type && !EventTypes.IsKnown(type)
                ? Problems.Invalid("invalid-type", "type is not an event type; GET /v1/event-types lists them.", "type")
                : null;

    private static IQueryable<Delivery> Chosen(WebhooksDbContext db, Query query)
    {
        var deliveries = db.Deliveries.AsNoTracking();
        if (query.Status is { } status)
        {
            deliveries = deliveries.Where(delivery => delivery.Status == status);
        }

        if (query.Since is { } since)
        {
            deliveries = deliveries.Where(delivery => delivery.CreatedAt >= since.ToUniversalTime());
        }

        return query.Type is { } type
            ? deliveries.Where(delivery => db.Events.Any(happened => happened.Id == delivery.EventId && happened.Type == type))
            : deliveries;
    }

    private static async Task<Page<DeliveryResponse>> PageAsync(
        IQueryable<Delivery> deliveries, int limit, WebhooksDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.WithAttempts(deliveries.OrderByDescending(delivery => delivery.CreatedAt).ThenByDescending(delivery => delivery.Id).Take(limit + 1))
            .OrderByDescending(row => row.Delivery.CreatedAt).ThenByDescending(row => row.Delivery.Id)
            .ToListAsync(cancellationToken);
        var shown = rows.Take(limit).ToList();
        var last = rows.Count > limit ? shown[^1].Delivery : null;
        return new Page<DeliveryResponse>(
            [.. shown.Select(row => DeliveryResponse.From(row.Delivery, row.NextAttemptAt, row.EventType, row.Attempts))],
            last is null ? null : Cursor.Encode(last.CreatedAt.UtcTicks, last.Id));
    }
}
