using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Settings;

/// <summary>GET and PUT of one kind of settings: versioned, so that a write needs the ETag of what it replaces.</summary>
internal sealed record SettingsEndpoint
{
    private const string Json = "application/json";

    public required string Kind { get; init; }

    /// <summary>In sentences: "policy".</summary>
    public required string Name { get; init; }

    public required Func<string> Default { get; init; }

    /// <summary>Reads what was sent and writes it as the given version; a FormatException has sentences for the sender.</summary>
    public required Func<string, int, string> Normalise { get; init; }

    internal void Map(RouteGroupBuilder group, string operation)
    {
        group.MapGet($"/{Kind}", GetAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName($"Get{operation}")
            .WithSummary($"The {Name} in force, with its version as the ETag")
            .WithExample(response: Default())
            .Produces<JsonElement>();
        group.MapGet($"/{Kind}/versions", ListAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName($"List{operation}Versions")
            .WithSummary($"The versions of the {Name}, the newest first: who put each into force, and when")
            .WithExample(response: """{ "items": [{ "version": 2, "author": "usr_01900000000070008000000000000007", "createdAt": "2026-11-22T18:00:00Z" }, { "version": 1 }] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapGet($"/{Kind}/versions/{{version:int}}", GetVersionAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName($"Get{operation}Version")
            .WithSummary($"The {Name} as it stood in one version")
            .WithExample(response: Default())
            .Produces<JsonElement>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut($"/{Kind}", PutAsync)
            .RequireScope(Scopes.Admin)
            .WithName($"Put{operation}")
            .WithSummary($"Put a new {Name} into force; needs If-Match")
            .WithExample(request: Default(), response: Default())
            .Accepts<JsonElement>(Json)
            .Produces<JsonElement>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private async Task<ContentHttpResult> GetAsync(SettingsDesk desk, HttpResponse response, CancellationToken cancellationToken)
    {
        var current = await desk.ReadAsync(Kind, cancellationToken);
        response.SetETag(current.Version);
        return TypedResults.Text(current.Document ?? Default(), Json);
    }

    private async Task<Results<Ok<Page<SettingsVersion>>, ProblemHttpResult>> ListAsync(
        SettingsDesk desk, CancellationToken cancellationToken, string? cursor = null, int limit = Cursor.DefaultLimit)
    {
        (long Version, Guid) position = default;
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        if (cursor is not null && !Cursor.TryDecode(cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a list of versions gave.", "cursor");
        }

        var versions = await desk.VersionsAsync(Kind, cursor is null ? int.MaxValue : position.Version, limit + 1, cancellationToken);
        return TypedResults.Ok(new Page<SettingsVersion>(
            [.. versions.Take(limit)], versions.Count > limit ? Cursor.Encode(versions[limit - 1].Version, Guid.Empty) : null));
    }

    private async Task<Results<ContentHttpResult, ProblemHttpResult>> GetVersionAsync(int version, SettingsDesk desk, CancellationToken cancellationToken)
    {
        var document = version == SettingsDesk.FirstVersion ? Default() : await desk.ReadAsync(Kind, version, cancellationToken);
        return document is null ? Problems.NotFound($"version of the {Name}") : TypedResults.Text(document, Json);
    }

    private async Task<Results<ContentHttpResult, ProblemHttpResult>> PutAsync(HttpContext http, SettingsDesk desk, CancellationToken cancellationToken)
    {
        using var body = new StreamReader(http.Request.Body);
        var sent = await body.ReadToEndAsync(cancellationToken);
        var current = await desk.ReadAsync(Kind, cancellationToken);
        http.Response.SetETag(current.Version);
        if (http.Request.Conflict(current.Version, Element(current)) is { } conflict)
        {
            return conflict;
        }

        var version = current.Version + 1;
        string document;
        try
        {
            document = Normalise(sent, version);
        }
        catch (FormatException exception)
        {
            return Problems.Invalid($"invalid-{Kind}", exception.Message);
        }

        if (!await desk.TryWriteAsync(Kind, version, document, cancellationToken))
        {
            current = await desk.ReadAsync(Kind, cancellationToken);
            http.Response.SetETag(current.Version);
            return Versions.Stale(Element(current));
        }

        http.Response.SetETag(version);
        return TypedResults.Text(document, Json);
    }

    private JsonElement Element(SettingsDesk.InForce current) => JsonSerializer.Deserialize<JsonElement>(current.Document ?? Default());
}
