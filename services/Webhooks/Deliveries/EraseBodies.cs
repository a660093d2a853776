using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>DELETE /v1/webhooks/bodies?article=</summary>
internal static class EraseBodies
{
    /// <param name="Erased">How many events lost their body.</param>
    internal sealed record Response(int Erased);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapDelete("/webhooks/bodies", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("EraseBodies")
            .WithSummary("Forget what was sent about an article")
            .WithDescription("The bodies of all events about it and what endpoints answered to them are erased at once; that they were sent, when and how it went stays in the log. What still waits is cancelled, and none of it can be replayed.")
            .WithExample(response: """{ "erased": 4 }""")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string article, WebhooksDbContext db, Workspace workspace, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Article, article, out var articleId))
        {
            return Problems.NotFound("article");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var about = db.Events.Where(happened => happened.ArticleId == articleId);
        var deliveries = db.Deliveries.Where(delivery => about.Any(happened => happened.Id == delivery.EventId));
        await db.Attempts.Where(attempt => deliveries.Any(delivery => delivery.Id == attempt.DeliveryId))
            .ExecuteUpdateAsync(set => set.SetProperty(attempt => attempt.Response, (string?)null), cancellationToken);
        await db.Database.CancelAboutAsync(workspace.Id, articleId, clock.GetUtcNow(), cancellationToken);
        var erased = await about.Where(happened => happened.Body != null)
            .ExecuteUpdateAsync(set => set.SetProperty(happened => happened.Body, (string?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(new Response(erased));
    }
}
