using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>GET /v1/webhooks and /v1/webhooks/{id}</summary>
internal static class ReadSubscriptions
{
    internal static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/webhooks", ListAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ListWebhooks")
            .WithSummary("Webhooks, newest first")
            .WithExample(response: $$"""{ "items": [{{SubscriptionResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapGet("/webhooks/{id}", GetAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("GetWebhook")
            .WithSummary("One webhook and how it fares")
            .WithExample(response: SubscriptionResponse.Example)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<SubscriptionResponse>>, ProblemHttpResult>> ListAsync(
        WebhooksDbContext db, CancellationToken cancellationToken, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        if (PageRequest.Problem(limit, cursor, out var from) is { } problem)
        {
            return problem;
        }

        var subscriptions = db.Subscriptions.AsNoTracking();
        if (from is { } position)
        {
            subscriptions = subscriptions.Where(subscription =>
                EF.Functions.LessThan(ValueTuple.Create(subscription.CreatedAt, subscription.Id), ValueTuple.Create(position.CreatedAt, position.Id)));
        }

        var rows = await subscriptions
            .OrderByDescending(subscription => subscription.CreatedAt).ThenByDescending(subscription => subscription.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var last = rows.Count > limit ? rows[limit - 1] : null;
        return TypedResults.Ok(new Page<SubscriptionResponse>(
            [.. rows.Take(limit).Select(subscription => SubscriptionResponse.From(subscription))],
            last is null ? null : Cursor.Encode(last.CreatedAt.UtcTicks, last.Id)));
    }

    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> GetAsync(
        string id, WebhooksDbContext db, CancellationToken cancellationToken) =>
        await db.FindSubscriptionAsync(id, cancellationToken) is { } subscription
            ? TypedResults.Ok(SubscriptionResponse.From(subscription))
            : Problems.NotFound("webhook");
}
