using Microsoft.AspNetCore.Http.HttpResults;
using Scalar.AspNetCore;

namespace FactCheck.Gateway.Reference;

/// <summary>GET /openapi/v1.json and, to read it with the eyes, /docs.</summary>
internal static class ReferencePage
{
    internal const string Path = "/docs";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal static void AddReference(this IServiceCollection services)
    {
        services.AddSingleton<OpenApiCatalogue>();
        services.AddHttpClient(OpenApiCatalogue.Client, client => client.Timeout = Patience);
    }

    internal static void MapReference(this WebApplication app)
    {
        app.MapGet("/openapi/v1.json", ReadAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/", () => TypedResults.Redirect($"{Path}/")).AllowAnonymous().ExcludeFromDescription();
        app.MapScalarApiReference(Path, Configure).AllowAnonymous();
    }

    /// <summary>Everything off that would ask another host: fonts, telemetry, an assistant.</summary>
    private static void Configure(ScalarOptions options)
    {
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options
            .WithTitle("FactCheck API")
            .WithOpenApiRoutePattern("/openapi/v1.json")
            .WithNonce()
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton();
    }

    private static async Task<ContentHttpResult> ReadAsync(OpenApiCatalogue catalogue, CancellationToken cancellationToken) =>
        TypedResults.Text(await catalogue.ReadAsync(cancellationToken), "application/json");
}
