using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Dashboard.Tests.Policies;

/// <summary>A policy with two rules, kept in versions; its dry run takes two answers.</summary>
internal sealed class StubPolicy
{
    internal const string Loud = "loud";

    private readonly ConcurrentDictionary<int, string> _versions = new() { [1] = First };

    private static string First =>
        """
        { "id": "test", "name": "Test <b>desk</b>", "version": 1, "rules": [
          { "id": "check-worthy", "severity": "info", "when": { "checkWorthiness": { "atLeast": 0.8 } }, "reason": "Check it." },
          { "id": "bare-sources", "severity": "block", "sources": "all", "when": { "sourceClass": ["bare-sources"], "cited": false }, "reason": "Say who." } ] }
        """;

    internal void Map(WebApplication app)
    {
        app.MapGet("/v1/policy", () => Results.Text(Latest, "application/json"));
        app.MapGet("/v1/policy/versions", () => Results.Json(new { items = _versions.Keys.OrderDescending().Select(version => new { version, author = version == 1 ? null : "key_cms" }) }));
        app.MapGet("/v1/policy/versions/{version:int}", (int version) => Results.Text(_versions[version], "application/json"));
        app.MapPut("/v1/policy", PutAsync);
        app.MapPost("/v1/policy:dryRun", (string? cursor) => Results.Json(DryRun(cursor)));
    }

    /// <summary>As everybody starts.</summary>
    internal void Begin()
    {
        _versions.Clear();
        _versions[1] = First;
    }

    /// <summary>A colleague puts a version into force behind the dashboard's back.</summary>
    internal void ChangeElsewhere() => Write(Latest.Replace("Say who.", "Name them.", StringComparison.Ordinal));

    internal string Latest => _versions[_versions.Keys.Max()];

    private async Task<IResult> PutAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var policy = await reader.ReadToEndAsync();
        if (request.Headers.IfMatch != $"\"{_versions.Keys.Max()}\"")
        {
            return Results.Problem("Somebody has changed it since you read it.", statusCode: 412, extensions: new Dictionary<string, object?> { ["current"] = JsonElement.Parse(Latest) });
        }

        if (policy.Contains($"\"{Loud}\"", StringComparison.Ordinal))
        {
            return Results.Problem($"The rule \"check-worthy\": \"{Loud}\" is no value for \"severity\"; it is one of info, warn, block.", statusCode: 422);
        }

        Write(policy);
        return Results.Text(Latest, "application/json");
    }

    private void Write(string policy)
    {
        var next = JsonNode.Parse(policy)!;
        next["version"] = _versions.Keys.Max() + 1;
        _versions[_versions.Keys.Max() + 1] = next.ToJsonString();
    }

    private static object DryRun(string? cursor) => new
    {
        articles = 100,
        claims = 2_000,
        changedClaims = 7,
        rules = new[] { new { rule = "check-worthy", severity = "info", gained = cursor is null ? 2 : 3, lost = 0 } },
        examples = new[] { new { change = "gained", rule = "check-worthy", severity = "info", reason = "Check it.", claimId = $"clm_{StubApi.ClaimId:N}", articleId = StubApi.ArticleId, text = "<i>Fares</i> rose" } },
        nextCursor = cursor is null ? "more" : null,
    };
}
