using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Recipients;

/// <summary>GET /v1/verdicts/{id}/recipients</summary>
internal static class ListRecipients
{
    /// <param name="WebhookId">The webhook that it was sent to.</param>
    /// <param name="Version">The version of the verdict.</param>
    /// <param name="SentAt">When it was put on its way.</param>
    /// <param name="ReceivedAt">When the endpoint answered that it has it; absent until then.</param>
    internal sealed record Recipient(string WebhookId, int Version, DateTimeOffset SentAt, DateTimeOffset? ReceivedAt);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/verdicts/{id}/recipients", HandleAsync)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ListRecipients")
            .WithSummary("Which webhooks were sent which version of a verdict, and which of them have it")
            .WithDescription("At most 100 webhooks a workspace, all versions. Corrections and retractions go to every webhook in this list. Empty for a verdict that was sent to none.")
            .WithExample(response: """{ "items": [{ "webhookId": "whk_019a8f2eeaa07c53a1f6d4b8e07c2a95", "version": 1, "sentAt": "2026-01-31T18:00:00Z", "receivedAt": "2026-01-31T18:00:01Z" }] }""")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<Recipient>>, ProblemHttpResult>> HandleAsync(
        string id, WebhooksDbContext db, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Verdict, id, out var verdictId))
        {
            return Problems.NotFound("verdict");
        }

        var recipients = await db.VerdictRecipients.AsNoTracking()
            .Where(recipient => recipient.VerdictId == verdictId)
            .OrderBy(recipient => recipient.Version).ThenBy(recipient => recipient.SubscriptionId)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<Recipient>(
            [.. recipients.Select(one => new Recipient(PublicId.Format(PublicId.Webhook, one.SubscriptionId), one.Version, one.SentAt, one.ReceivedAt))], null));
    }
}
