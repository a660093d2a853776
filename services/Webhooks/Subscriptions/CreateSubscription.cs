using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Signing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>POST /v1/webhooks</summary>
internal static class CreateSubscription
{
    // Every event asks all of a workspace's subscriptions. Two requests at once may pass it by one, which does no harm.
    private const int MaxPerWorkspace = 100;

    internal sealed record Services(WebhooksDbContext Db, Workspace Workspace, EndpointCheck Endpoint, SealedSecrets Secrets, TimeProvider Clock);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/webhooks", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .AcceptIdempotencyKey()
            .WithName("CreateWebhook")
            .WithSummary("Subscribe an endpoint to events")
            .WithDescription("The answer holds the signing secret: it is shown here and when it is rotated, and never again. Deliveries follow Standard Webhooks 1.0.0.")
            .WithExample(
                request: """
                {
                  "url": "https://cms.example/hooks/factcheck", "eventTypes": ["claim.flagged", "verdict.corrected"],
                  "filter": { "minSeverity": "warn" }, "description": "newsroom CMS"
                }
                """,
                response: SubscriptionResponse.ExampleWithSecret)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<SubscriptionResponse>, ProblemHttpResult>> HandleAsync(
        SubscriptionSettings settings, [AsParameters] Services services, CancellationToken cancellationToken)
    {
        var (db, workspace, endpoint, secrets, clock) = services;
        if ((settings.Problem() ?? await endpoint.ProblemAsync(settings.Url, cancellationToken)) is { } problem)
        {
            return problem;
        }

        if (await db.Subscriptions.CountAsync(cancellationToken) >= MaxPerWorkspace)
        {
            return Problems.Problem(409, "too-many-webhooks", $"This workspace has {MaxPerWorkspace} webhooks, the most there can be; delete one first.");
        }

        var secret = WebhookSecret.Create();
        var subscription = Subscription.Create(workspace.Id, settings, secrets.Seal(secret), clock.GetUtcNow());
        db.Add(subscription);
        await db.SaveChangesAsync(cancellationToken);
        var response = SubscriptionResponse.From(subscription, secret);
        return TypedResults.Created($"/v1/webhooks/{response.Id}", response);
    }
}
