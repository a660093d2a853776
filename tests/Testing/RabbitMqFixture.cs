using System.Net.Http.Headers;
using System.Text;
using FactCheck.Testing.Servers;
using RabbitMQ.Client;
using Xunit;

namespace FactCheck.Testing;

/// <summary>An empty virtual host, for one test class (or a collection, or an assembly); removed with its queues when its tests are done.</summary>
public sealed class RabbitMqFixture : IAsyncLifetime
{
    private readonly string virtualHost = $"test-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    private HttpClient? management;

    /// <summary>With user, password and virtual host.</summary>
    public string AmqpUri { get; private set; } = "";

    public string VirtualHost => virtualHost;

    /// <summary>RabbitMQ's HTTP API, signed in: for tests that look into queues.</summary>
    public HttpClient Management => management ?? throw new InvalidOperationException("The fixture is not initialised.");

    public async ValueTask InitializeAsync()
    {
        var servers = await TestServers.GetAsync();
        var address = new Uri(servers.ManagementUri);
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo)));
        management = new HttpClient { BaseAddress = new UriBuilder(address) { UserName = "", Password = "" }.Uri };
        management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        // Whoever makes a virtual host through this API has all permissions on it.
        using var made = await management.PutAsync($"api/vhosts/{virtualHost}", content: null);
        made.EnsureSuccessStatusCode();
        AmqpUri = new UriBuilder(servers.AmqpUri) { Path = virtualHost }.Uri.AbsoluteUri;
    }

    /// <summary>Declares queues of services that are not running, so that what they must have can leave an outbox; each service declares its own.</summary>
    public async Task DeclareAsync(params IEnumerable<string> queues)
    {
        ArgumentNullException.ThrowIfNull(queues);
        await using var connection = await new ConnectionFactory { Uri = new Uri(AmqpUri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in queues)
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (management is not null)
        {
            using var removed = await management.DeleteAsync($"api/vhosts/{virtualHost}");
            management.Dispose();
        }
    }
}
