using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;

namespace FactCheck.Cli.Servers;

/// <summary>The part of RabbitMQ's HTTP API that we need.</summary>
internal sealed class RabbitMqManagement : IDisposable
{
    private readonly HttpClient http;

    private RabbitMqManagement(HttpClient http) => this.http = http;

    /// <param name="address">With user and password, as in http://user:password@127.0.0.1:15672/.</param>
    public static RabbitMqManagement At(string address)
    {
        var uri = new Uri(address);
        var http = new HttpClient { BaseAddress = new UriBuilder(uri) { UserName = "", Password = "" }.Uri, Timeout = TimeSpan.FromSeconds(5) };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(uri.UserInfo)));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return new RabbitMqManagement(http);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            // Answers only when the node has booted, and says whether publishers would be blocked.
            using var answer = await http.GetAsync(new Uri("api/health/checks/local-alarms", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (IsUnreachable(exception, cancellation))
        {
            return false;
        }
    }

    /// <summary>Empty when the broker does not answer.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellation)
    {
        try
        {
            var overview = await http.GetFromJsonAsync("api/overview", ManagementJson.Default.BrokerOverview, cancellation);
            return overview?.Version ?? "";
        }
        catch (Exception exception) when (IsUnreachable(exception, cancellation))
        {
            return "";
        }
    }

    /// <summary>Null when the broker does not answer.</summary>
    public async Task<IReadOnlyList<BrokerQueue>?> QueuesAsync(CancellationToken cancellation)
    {
        try
        {
            return await http.GetFromJsonAsync("api/queues", ManagementJson.Default.IReadOnlyListBrokerQueue, cancellation);
        }
        catch (Exception exception) when (IsUnreachable(exception, cancellation))
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsUnreachable(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException || (exception is TaskCanceledException && !cancellation.IsCancellationRequested);
}

internal sealed record BrokerOverview([property: JsonPropertyName("rabbitmq_version")] string Version);

/// <summary>The counts are missing for the first seconds of a queue's life.</summary>
internal sealed record BrokerQueue(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("messages_ready")] long? Ready,
    [property: JsonPropertyName("messages_unacknowledged")] long? Unacknowledged)
{
    /// <summary>Where messages are set aside: after their last retry, or when no consumer knows their type.</summary>
    public bool IsDeadLetter => Name.EndsWith("_error", StringComparison.Ordinal) || Name.EndsWith("_dead", StringComparison.Ordinal) || Name.EndsWith("_skipped", StringComparison.Ordinal);
}

[JsonSerializable(typeof(BrokerOverview))]
[JsonSerializable(typeof(IReadOnlyList<BrokerQueue>))]
internal sealed partial class ManagementJson : JsonSerializerContext;
