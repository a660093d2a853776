using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>The public API of the suite that runs here, or of the one that FACTCHECK_URL and FACTCHECK_API_KEY name.</summary>
internal sealed class SuiteApi : IDisposable
{
    // The Gateway's own patience with the slowest operations.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;

    private SuiteApi(string address, string key) => _http = new HttpClient
    {
        BaseAddress = new Uri(address),
        Timeout = LongestAnswer,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    internal sealed record Subscription(string Id, string Secret, IReadOnlyList<string> EventTypes);

    internal sealed record AuditFault(long Seq, string How, string Detail);

    internal sealed record AuditVerification(long Entries, string Head, AuditFault? Broken = null);

    public static SuiteApi Find()
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_URL") is { Length: > 0 } url && Environment.GetEnvironmentVariable("FACTCHECK_API_KEY") is { Length: > 0 } key)
        {
            return new SuiteApi(url, key);
        }

        var settings = Settings.Read(new StateFolder(Repository.Find().StateFolder))
            ?? throw new SetupException("No suite is set up here. Start it: ./factcheck up");
        return new SuiteApi(SuiteEnvironment.AddressOf("Gateway", settings), settings.ApiKey);
    }

    public async Task<Subscription> SubscribeAsync(string receiver, CancellationToken cancellation)
    {
        var known = await CallAsync(() => _http.GetAsync("v1/event-types", cancellation));
        string[] types = [.. known.GetProperty("items").EnumerateArray().Select(type => type.GetProperty("type").GetString()!)];
        var created = await CallAsync(() => _http.PostAsJsonAsync(
            "v1/webhooks", new { url = receiver, eventTypes = types, description = "factcheck webhooks listen" }, cancellation));
        return new Subscription(created.GetProperty("id").GetString()!, created.GetProperty("secret").GetString()!, types);
    }

    /// <summary>Without a token: it is what is done after ctrl-C.</summary>
    public async Task UnsubscribeAsync(string id)
    {
        using var answer = await _http.DeleteAsync(new Uri($"v1/webhooks/{id}", UriKind.Relative));
    }

    public async Task<AuditVerification> VerifyAuditAsync(string? head, CancellationToken cancellation)
    {
        var query = head is null ? "" : $"?head={Uri.EscapeDataString(head)}";
        var result = await CallAsync(() => _http.GetAsync($"v1/audit/verification{query}", cancellation));
        return result.Deserialize<AuditVerification>(JsonSerializerOptions.Web)!;
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> CallAsync(Func<Task<HttpResponseMessage>> call)
    {
        try
        {
            using var answer = await call();
            var body = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<JsonElement>(body)
                : throw new SetupException($"The API refused: {(int)answer.StatusCode} {body}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new SetupException("The API does not answer. Is the suite running? ./factcheck status");
        }
    }
}
