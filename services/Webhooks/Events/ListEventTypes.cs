using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Events;

/// <summary>GET /v1/event-types</summary>
internal static class ListEventTypes
{
    /// <param name="Type">The name that a webhook subscribes to.</param>
    /// <param name="Description">When it is sent.</param>
    /// <param name="Sample">A body as it is sent, all of it.</param>
    internal sealed record Response(string Type, string Description, JsonElement Sample);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/event-types", Handle)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ListEventTypes")
            .WithSummary("The events that a webhook can subscribe to, each with a sample of its body")
            .WithExample(response: """
                {
                  "items": [{
                    "type": "webhook.ping", "description": "Sent when you ask for it.",
                    "sample": { "type": "webhook.ping", "timestamp": "2026-01-31T18:00:00Z", "data": { "webhook": { "id": "whk_019a8f2eeaa07c53a1f6d4b8e07c2a95", "link": "/v1/webhooks/whk_019a8f2eeaa07c53a1f6d4b8e07c2a95" } } }
                  }]
                }
                """);

    private static Ok<Page<Response>> Handle(PublicAddresses addresses) => TypedResults.Ok(new Page<Response>(
        [.. EventTypes.All.Select(known => new Response(known.Type, known.Description, JsonElement.Parse(EventSamples.Of(known.Type).Write(addresses))))], null));
}
