using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace FactCheck.Gateway.Installation;

/// <summary>
/// RabbitMQ, seen by whoever runs the installation: its queues by its HTTP API (<c>RabbitMq:Management</c>, or port 15672 beside the broker),
/// its messages by AMQP.
/// </summary>
internal sealed class Broker : IDisposable
{
    private const int ManagementPort = 15672;
    private const string Columns = "name,durable,messages_ready,messages_unacknowledged,consumers,message_stats.ack_details.rate";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http = new() { Timeout = Patience };
    private readonly Uri? _address;

    public Broker(IConfiguration configuration)
    {
        // A gateway that stands alone has no broker, and needs none for anything else.
        if (configuration.GetConnectionString("RabbitMq") is not { Length: > 0 } address)
        {
            return;
        }

        _address = new Uri(address);
        _http.BaseAddress = configuration["RabbitMq:Management"] is { Length: > 0 } management
            ? new Uri(management)
            : new UriBuilder("http", _address.Host, ManagementPort).Uri;
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(_address.UserInfo))));
    }

    private string VirtualHost => _address!.AbsolutePath is { Length: > 1 } path ? Uri.UnescapeDataString(path[1..]) : "/";

    /// <returns>Those that outlive their process; null when the broker does not answer.</returns>
    internal async Task<IReadOnlyList<BrokerQueue>?> QueuesAsync(CancellationToken cancellationToken)
    {
        if (_address is null)
        {
            return null;
        }

        try
        {
            var queues = await _http.GetFromJsonAsync<List<BrokerQueue>>($"api/queues/{Uri.EscapeDataString(VirtualHost)}?columns={Columns}", cancellationToken);
            return [.. (queues ?? []).Where(queue => queue.IsDurable).OrderBy(queue => queue.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    internal Task<IConnection> ConnectAsync(CancellationToken cancellationToken) =>
        new ConnectionFactory { Uri = _address!, AutomaticRecoveryEnabled = false, RequestedConnectionTimeout = Patience }.CreateConnectionAsync("gateway replay", cancellationToken);

    public void Dispose() => _http.Dispose();
}
