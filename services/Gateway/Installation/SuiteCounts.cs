using System.Net.Http.Headers;
using System.Text.Json;
using FactCheck.Gateway.Proxy;
using FactCheck.Hosting.Security;
using FactCheck.Hosting.Telemetry;

namespace FactCheck.Gateway.Installation;

/// <summary>What the suite's processes have counted since they started: each once, however many services it runs.</summary>
internal sealed class SuiteCounts(IHttpClientFactory http, IConfiguration configuration, InternalTokens tokens)
{
    // By a copy of an older release.
    private static readonly Dictionary<string, double[]> Untold = [];

    internal async Task<CountsState> ReadAsync(Workspace caller, CancellationToken cancellationToken)
    {
        var token = tokens.Mint(caller.Actor, caller.Id, [Scopes.Admin]);
        var others = await Task.WhenAll(ServiceAddresses.All(configuration).Values.Select(address => OfAsync(address, token, cancellationToken)));
        List<ProcessCounts> processes = [.. others.OfType<ProcessCounts>().Append(ProcessCounts.Read()).DistinctBy(one => one.Process)];
        var totals = processes.SelectMany(one => one.Counts).GroupBy(count => count.Key, count => count.Value, StringComparer.Ordinal);
        return new CountsState(
            processes.Min(one => one.Since),
            [.. totals.Select(total => new CountState(total.Key, total.Sum())).OrderBy(count => count.Name, StringComparer.Ordinal)],
            [.. processes.SelectMany(one => one.Ages ?? Untold).GroupBy(age => age.Key, age => age.Value, StringComparer.Ordinal).Select(AgeOf).OrderBy(age => age.Name, StringComparer.Ordinal)]);
    }

    private static AgeState AgeOf(IGrouping<string, double[]> latest)
    {
        double[] sorted = [.. latest.SelectMany(values => values).Order()];
        return new AgeState(latest.Key, At(0.5), At(0.99));

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }

    /// <returns>Null when it does not answer.</returns>
    private async Task<ProcessCounts?> OfAsync(Uri address, string token, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(ServiceReadiness.Client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            return await client.GetFromJsonAsync<ProcessCounts>(new Uri(address, "health/counts"), cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or NotSupportedException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
