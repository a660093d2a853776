using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Dashboard.Tests.Keys;

/// <summary>API keys that can be made and revoked.</summary>
internal sealed class StubKeys
{
    private readonly List<JsonObject> _keys = [Key("key_old", "old <i>CMS</i>", "2026-01-01T00:00:00Z")];

    internal void Map(WebApplication app)
    {
        app.MapGet("/v1/api-keys", () => Results.Json(new { items = _keys }));
        app.MapPost("/v1/api-keys", Create);
        app.MapDelete("/v1/api-keys/{id}", (string id) =>
        {
            _keys.Single(key => (string)key["id"]! == id)["revokedAt"] = "2026-11-28T10:00:00Z";
            return Results.NoContent();
        });
    }

    private IResult Create(JsonObject request)
    {
        if (request["scopes"]!.AsArray().Count == 0)
        {
            return Results.Problem("Name at least one scope.", statusCode: 422, extensions: new Dictionary<string, object?> { ["field"] = "scopes" });
        }

        var made = Key("key_new", (string)request["name"]!, (string?)request["expiresAt"]);
        _keys.Insert(0, made);
        var answer = made.DeepClone().AsObject();
        answer["key"] = "fck_live_shownonce";
        return Results.Json(answer, statusCode: 201);
    }

    private static JsonObject Key(string id, string name, string? expiresAt) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["hint"] = "fck_live_…once",
        ["scopes"] = new JsonArray("articles:read"),
        ["createdAt"] = "2025-11-28T09:00:00Z",
        ["expiresAt"] = expiresAt,
    };
}
