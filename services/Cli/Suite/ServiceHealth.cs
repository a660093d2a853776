using System.Text.Json;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>Asks services whether they are ready: <c>GET /health/ready</c>.</summary>
internal sealed class ServiceHealth(Settings settings) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task<ServiceState> OfAsync(string service, CancellationToken cancellation)
    {
        if (!settings.Ports.ContainsKey(service))
        {
            return new ServiceState(service, IsReady: false, "never started");
        }
        try
        {
            using var answer = await http.GetAsync(new Uri(SuiteEnvironment.AddressOf(service, settings) + "/health/ready"), cancellation);
            return answer.IsSuccessStatusCode
                ? new ServiceState(service, IsReady: true, "ready")
                : new ServiceState(service, IsReady: false, Troubles(await answer.Content.ReadAsStringAsync(cancellation)));
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ServiceState(service, IsReady: false, "does not answer");
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>Names the checks that failed, with what they say.</summary>
    internal static string Troubles(string report)
    {
        try
        {
            using var json = JsonDocument.Parse(report);
            var failed = json.RootElement.GetProperty("checks").EnumerateObject()
                .Where(check => check.Value.GetProperty("status").GetString() != "healthy")
                .Select(check => $"{check.Name}: {check.Value.GetProperty("description").GetString() ?? check.Value.GetProperty("status").GetString()}");
            return "not ready: " + string.Join("; ", failed);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "not ready";
        }
    }
}

internal sealed record ServiceState(string Service, bool IsReady, string Says);
