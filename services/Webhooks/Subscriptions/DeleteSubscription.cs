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
        var deleted = PublicId.TryParse(PublicId.Webhook, id, out var subscriptionId)
            ? await db.Subscriptions.Where(subscription => subscription.Id == subscriptionId).ExecuteDeleteAsync(cancellationToken)
            : 0;
        return deleted == 0 ? Problems.NotFound("webhook") : TypedResults.NoContent();
    }
}
