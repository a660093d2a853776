using FactCheck.Gateway.Proxy;
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

    internal static void AddSuiteHealth(this IServiceCollection services) =>
        services.AddHttpClient(Client, client => client.Timeout = Patience);

    internal static void MapSuiteHealth(this WebApplication app) =>
        app.MapGet("/health/suite", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<JsonHttpResult<Response>> HandleAsync(
        IConfiguration configuration, IHttpClientFactory http, HealthCheckService own, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(Client);
        var others = ServiceAddresses.All(configuration)
            .Select(async service => (Name: service.Key, IsUp: await IsReadyAsync(client, service.Value, cancellationToken)));
        var found = await Task.WhenAll([.. others, OwnAsync(own, cancellationToken)]);
        var services = found.ToDictionary(service => service.Name.ToLowerInvariant(), service => service.IsUp ? Up : Down);
        var isUp = found.All(service => service.IsUp);
        return TypedResults.Json(
            new Response(isUp ? Up : Down, new(services, StringComparer.Ordinal)),
            statusCode: isUp ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(string Name, bool IsUp)> OwnAsync(HealthCheckService own, CancellationToken cancellationToken) =>
        (GatewayService.Name, (await own.CheckHealthAsync(cancellationToken)).Status == HealthStatus.Healthy);

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri service, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(service, "health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
