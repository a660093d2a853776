using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Events;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>POST /v1/webhooks/{id}/recover?since=</summary>
internal static class RecoverDeliveries
{
    /// <param name="Recovered">How many deliveries are on their way again.</param>
    internal sealed record Response(int Recovered);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/webhooks/{id}/recover", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("RecoverDeliveries")
            .WithSummary("Send again what has failed since a time")
            .WithDescription("All deliveries of events since then that failed, were cancelled, or wait after a failed attempt start their schedule anew, at once: same webhook-id and body, today's secret.")
            .WithExample(response: """{ "recovered": 12 }""")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Accepted<Response>, ProblemHttpResult>> HandleAsync(
        string id, DateTimeOffset since, WebhooksDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindSubscriptionAsync(id, cancellationToken) is not { } subscription)
        {
            return Problems.NotFound("webhook");
        }

        var now = clock.GetUtcNow();
        if (since > now)
        {
            return Problems.Invalid("invalid-since", "since must not lie in the future.", "since");
        }

        if (subscription.DisabledAt is not null)
        {
            return Problems.Problem(409, "webhook-disabled", "This webhook is turned off: turn it on first (PATCH with \"enabled\": true), or replay single deliveries.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var missed = new WaitingDeliveries.Missed(subscription.Id, since.ToUniversalTime(), [.. EventTypes.All.Select(type => type.Type)]);
        var recovered = await db.Database.RecoverAsync(missed, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Accepted($"/v1/webhooks/{id}/deliveries", new Response(recovered));
    }
}
