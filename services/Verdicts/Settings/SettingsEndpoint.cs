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
