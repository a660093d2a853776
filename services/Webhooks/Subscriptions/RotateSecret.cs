using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Signing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>POST /v1/webhooks/{id}/rotate-secret</summary>
internal static class RotateSecret
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/webhooks/{id}/rotate-secret", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .AcceptIdempotencyKey()
            .WithName("RotateWebhookSecret")
            .WithSummary("Make a new signing secret")
            .WithDescription("The answer holds the new secret. The old one signs along for 24 hours; a second rotation within them ends the first secret at once.")
            .WithExample(response: SubscriptionResponse.ExampleWithSecret)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SubscriptionResponse>, ProblemHttpResult>> HandleAsync(
        string id, WebhooksDbContext db, SealedSecrets secrets, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindSubscriptionAsync(id, cancellationToken) is not { } subscription)
        {
            return Problems.NotFound("webhook");
        }

        var secret = WebhookSecret.Create();
        subscription.RotateSecret(secrets.Seal(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(SubscriptionResponse.From(subscription, secret));
    }
}
