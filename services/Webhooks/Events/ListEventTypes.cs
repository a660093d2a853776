using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Events;

/// <summary>GET /v1/event-types</summary>
internal static class ListEventTypes
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/event-types", Handle)
            .RequireScope(Scopes.WebhooksManage)
            .WithName("ListEventTypes")
            .WithSummary("The events that a webhook can subscribe to");

    private static Ok<Page<EventTypes.EventType>> Handle() => TypedResults.Ok(new Page<EventTypes.EventType>(EventTypes.All, null));
}
