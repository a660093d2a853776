using FactCheck.Gateway.Proxy;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Gateway.Health;

/// <summary>GET /health/suite: which services are ready, and no more than that, since anybody may ask.</summary>
internal static class SuiteHealth
{
    private const string Client = "health";
    private const string Up = "up";
    private const string Down = "down";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal sealed record Response(string Status, SortedDictionary<string, string> Services);

    internal static void AddSuiteHealth(this IServiceCollection services)
    {
        services.AddHttpClient(Client, client => client.Timeout = Patience);
        services.AddSingleton<KeptAnswer<Response>>();
    }

    internal static void MapSuiteHealth(this WebApplication app) =>
        app.MapGet("/health/suite", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<JsonHttpResult<Response>> HandleAsync(
        IConfiguration configuration, IHttpClientFactory http, HealthCheckService own, KeptAnswer<Response> kept, CancellationToken cancellationToken)
    {
        // Each search asks every service, and each of them its database.
        var response = await kept.GetAsync(() => FindAsync(configuration, http, own), cancellationToken);
        return TypedResults.Json(response, statusCode: response.Status == Up ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Response> FindAsync(IConfiguration configuration, IHttpClientFactory http, HealthCheckService own)
    {
        using var client = http.CreateClient(Client);
        var others = ServiceAddresses.All(configuration).Select(async service => (Name: service.Key, IsUp: await IsReadyAsync(client, service.Value)));
        var found = await Task.WhenAll([.. others, OwnAsync(own)]);
        var services = found.ToDictionary(service => service.Name.ToLowerInvariant(), service => service.IsUp ? Up : Down);
        return new Response(found.All(service => service.IsUp) ? Up : Down, new(services, StringComparer.Ordinal));
    }

    private static async Task<(string Name, bool IsUp)> OwnAsync(HealthCheckService own) =>
        (GatewayService.Name, (await own.CheckHealthAsync()).Status == HealthStatus.Healthy);

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri service)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(service, "health/ready"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
