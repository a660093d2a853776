using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Hosting.Security;
using FactCheck.Testing;
using Microsoft.Extensions.Configuration;

[assembly: AssemblyFixture(typeof(FactCheck.EndToEnd.Tests.SuiteFixture))]

namespace FactCheck.EndToEnd.Tests;

/// <summary>
/// The whole suite, each service a process of its own, on a real database and a real broker: no harness between. Some tests
/// kill parts of it, so that all stand in one collection and run one after the other.
/// </summary>
public sealed class SuiteFixture : IAsyncLifetime
{
    internal const string DashboardUser = "editor@example.com";
    internal const string DashboardPassword = "A-long-enough-password-1";

    private static readonly string[] Names = ["Intake", "Extraction", "Attribution", "Verdicts", "Webhooks", "Gateway", "Dashboard"];

    private readonly PostgresFixture _postgres = new();
    private readonly string _signingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private Dictionary<string, ServiceProcess> _services = [];

    internal RabbitMqFixture Rabbit { get; } = new();

    /// <summary>Signed in by an API key with every scope.</summary>
    internal HttpClient Api { get; private set; } = null!;

    internal ServiceProcess Service(string name) => _services[name];

    public async ValueTask InitializeAsync()
    {
        await _postgres.InitializeAsync();
        await Rabbit.InitializeAsync();
        var addresses = Names.Zip(FreePorts(Names.Length)).ToDictionary(pair => pair.First, pair => new Uri($"http://127.0.0.1:{pair.Second}"));
        var environment = addresses.ToDictionary(pair => $"Services__{pair.Key}", pair => pair.Value.GetLeftPart(UriPartial.Authority));
        environment["ConnectionStrings__Postgres"] = _postgres.ConnectionString;
        environment["ConnectionStrings__RabbitMq"] = Rabbit.AmqpUri;
        environment["InternalAuth__SigningKey"] = _signingKey;
        environment["Outgoing__AllowLoopback"] = "true";
        environment["Bootstrap__UserName"] = DashboardUser;
        environment["Bootstrap__Password"] = DashboardPassword;
        environment["RateLimit__PerSecond"] = "1000";
        environment["RateLimit__Burst"] = "5000";
        _services = Names.ToDictionary(name => name, name => new ServiceProcess(name, addresses[name], environment));

        using var http = new HttpClient();
        foreach (var service in _services.Values)
        {
            service.Start();
        }

        await Task.WhenAll(_services.Values.Select(service => service.ReadyAsync(http)));
        Api = await SignInAsync(addresses["Gateway"]);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        foreach (var service in _services.Values)
        {
            service.Dispose();
        }

        await Rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    /// <summary>As an operator does: an internal token makes the first key, and everything else goes by that key.</summary>
    private async Task<HttpClient> SignInAsync(Uri gateway)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("InternalAuth:SigningKey", _signingKey)]).Build();
        var token = new InternalTokens(configuration, TimeProvider.System).Mint("operator", Workspace.DefaultId, Scopes.All);
        using var operating = new HttpClient { BaseAddress = gateway, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var made = await operating.PostAsJsonAsync("v1/api-keys", new { name = "end to end", scopes = Scopes.All });
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
        return new HttpClient { BaseAddress = gateway, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
