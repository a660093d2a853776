using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Dashboard.Tests.Webhooks;

/// <summary>Endpoints that can be made, changed and turned off, each with one delivery that failed.</summary>
internal sealed class StubWebhooks
{
    internal const string Failing = "whk_01900000000070008000000000000001";

    private readonly ConcurrentDictionary<string, JsonObject> _webhooks = new() { [Failing] = FailingOne() };
    private int _attempts = 1;

    internal void Map(WebApplication app)
    {
        app.MapGet("/v1/event-types", () => Results.Json(new { items = new[] { new { type = "claim.flagged", description = "A claim was flagged." }, new { type = "verdict.published", description = "It is out." } } }));
        app.MapGet("/v1/webhooks", () => Results.Json(new { items = _webhooks.Values }));
        app.MapGet("/v1/webhooks/{id}", (string id) => Results.Json(_webhooks[id]));
        app.MapPost("/v1/webhooks", Create);
        app.MapPatch("/v1/webhooks/{id}", Change);
        app.MapDelete("/v1/webhooks/{id}", (string id) => _webhooks.TryRemove(id, out _) ? Results.NoContent() : Results.NotFound());
        app.MapPost("/v1/webhooks/{id}/rotate-secret", (string id) => Results.Json(With(_webhooks[id], "secret", "whsec_rotated")));
        app.MapPost("/v1/webhooks/{id}/ping", () => Results.Json(Delivery(), statusCode: 202));
        app.MapGet("/v1/webhooks/{id}/deliveries", (string? status) => Results.Json(new { items = status is null or "failed" ? new[] { Delivery() } : [] }));
        app.MapGet("/v1/webhooks/{id}/deliveries/{delivery}", () => Results.Json(Delivery()));
        app.MapPost("/v1/webhooks/{id}/deliveries/{delivery}/replay", Replay);
        app.MapPost("/v1/webhooks/{id}/recover", (DateTimeOffset since) => Results.Json(new { recovered = since.Year }, statusCode: 202));
    }

    private IResult Create(JsonObject request)
    {
        if (!((string)request["url"]!).StartsWith("https://", StringComparison.Ordinal))
        {
            return Results.Problem("url must be an absolute http or https address.", statusCode: 422, extensions: new Dictionary<string, object?> { ["field"] = "url" });
        }

        var made = request.DeepClone().AsObject();
        (made["id"], made["enabled"]) = ("whk_01900000000070008000000000000002", true);
        _webhooks["whk_01900000000070008000000000000002"] = made;
        return Results.Json(With(made, "secret", "whsec_made"), statusCode: 201);
    }

    private IResult Change(string id, JsonObject request)
    {
        foreach (var (name, value) in request)
        {
            _webhooks[id][name] = value?.DeepClone();
        }

        return Results.Json(_webhooks[id]);
    }

    private IResult Replay()
    {
        _attempts++;
        return Results.Json(Delivery(), statusCode: 202);
    }

    private static JsonObject With(JsonObject webhook, string name, string value)
    {
        var copy = webhook.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    private static JsonObject FailingOne() => JsonNode.Parse(
        $$"""
        { "id": "{{Failing}}", "url": "https://cms.example/hooks", "eventTypes": ["claim.flagged"], "filter": { "rules": [], "desks": ["city"] }, "description": "<b>CMS</b>",
          "enabled": false, "disabledReason": "It answered 410 Gone.", "disabledAt": "2026-11-20T10:00:00Z" }
        """)!.AsObject();

    private object Delivery() => new
    {
        id = "dlv_01900000000070008000000000000001",
        eventId = "evt_01900000000070008000000000000001",
        eventType = "claim.flagged",
        status = "failed",
        createdAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        attempts = Enumerable.Range(1, _attempts).Select(number => new
        {
            number,
            at = new DateTimeOffset(2026, 11, 20, 9, 0, number, TimeSpan.Zero),
            manual = number > 1,
            status = 500,
            error = "It answered 500.",
            durationMs = 12.5,
            response = "<script>no</script>",
        }),
        body = new { type = "claim.flagged", data = new { text = "“Fares” rose" } },
    };
}
