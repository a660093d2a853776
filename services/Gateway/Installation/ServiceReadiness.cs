using System.Text.Json;
using FactCheck.Gateway.Proxy;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Gateway.Installation;

/// <summary>What each service says of itself: its database, its broker and how long its outbox waits.</summary>
internal sealed class ServiceReadiness(IHttpClientFactory http, IConfiguration configuration, HealthCheckService own)
{
    internal const string Client = "readiness";

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal async Task<IReadOnlyList<ServiceState>> ReadAsync(CancellationToken cancellationToken)
    {
        var others = ServiceAddresses.All(configuration).Select(service => OfAsync(service.Key.ToLowerInvariant(), service.Value, cancellationToken));
        var found = await Task.WhenAll([.. others, OwnAsync(cancellationToken)]);
        return [.. found.OrderBy(service => service.Name, StringComparer.Ordinal)];
    }

    private async Task<ServiceState> OwnAsync(CancellationToken cancellationToken)
    {
        var report = await own.CheckHealthAsync(cancellationToken);
        return new ServiceState(
            GatewayService.Name,
            Lower(report.Status),
            [.. report.Entries.Select(entry => new ServiceCheck(entry.Key, Lower(entry.Value.Status), entry.Value.Description))]);
    }

    private async Task<ServiceState> OfAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(Client);
        try
        {
            using var response = await client.GetAsync(new Uri(address, "health/ready"), cancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<Answer>(cancellationToken);
            return new ServiceState(
                name,
                answer?.Status ?? ServiceState.Unreachable,
                [.. (answer?.Checks ?? []).OrderBy(check => check.Key, StringComparer.Ordinal).Select(check => new ServiceCheck(check.Key, check.Value.Status, check.Value.Description))]);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or NotSupportedException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new ServiceState(name, ServiceState.Unreachable, []);
        }
    }

    private static string Lower(HealthStatus status) => status.ToString().ToLowerInvariant();

    private sealed record Answer(string Status, Dictionary<string, Check>? Checks);

    private sealed record Check(string Status, string? Description);
}
