using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Hosting.Security;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace FactCheck.Testing;

/// <summary>The whole suite, each service a process of its own from its own build output, on the servers it is given.</summary>
public sealed class SuiteProcesses : IAsyncDisposable
{
    public const string DashboardUser = "editor@example.com";
    public const string DashboardPassword = "A-long-enough-password-1";

    public static readonly IReadOnlyList<string> Names = ["Intake", "Extraction", "Attribution", "Verdicts", "Webhooks", "Gateway", "Dashboard"];

    private const string SigningKeySetting = "InternalAuth__SigningKey";
    private const string PostgresSetting = "ConnectionStrings__Postgres";

    private const string AllInOne = "AllInOne";

    private readonly string _signingKey;
    private readonly Dictionary<string, Uri> _addresses;
    private readonly Dictionary<string, string> _environment;
    private readonly Dictionary<string, List<ServiceProcess>> _services;

    /// <param name="postgres">Its database.</param>
    /// <param name="rabbitMq">Its virtual host.</param>
    /// <param name="settings">More of the environment of each service.</param>
    public SuiteProcesses(string postgres, string rabbitMq, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        _addresses = Names.Zip(FreePorts(Names.Count)).ToDictionary(pair => pair.First, pair => new Uri($"http://127.0.0.1:{pair.Second}"));
        var environment = _environment = _addresses.ToDictionary(pair => $"Services__{pair.Key}", pair => pair.Value.GetLeftPart(UriPartial.Authority));
        environment[PostgresSetting] = postgres;
        environment["ConnectionStrings__RabbitMq"] = rabbitMq;
        environment[SigningKeySetting] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        environment["Outgoing__AllowLoopback"] = "true";
        environment["Bootstrap__UserName"] = DashboardUser;
        environment["Bootstrap__Password"] = DashboardPassword;
        environment["RateLimit__PerSecond"] = "1000";
        environment["RateLimit__Burst"] = "5000";
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        _signingKey = environment[SigningKeySetting];
        Secrets = [_signingKey, DashboardPassword, new NpgsqlConnectionStringBuilder(postgres).Password!, new Uri(rabbitMq).UserInfo.Split(':')[^1]];
        _services = Names.ToDictionary(name => name, name => new List<ServiceProcess> { new(name, _addresses[name], environment) });
    }

    /// <summary>Every service in one process, as ./factcheck up runs them. To be set before they start.</summary>
    public bool InOneProcess
    {
        get;
        init
        {
            field = value;
            if (value)
            {
                _services = new() { [AllInOne] = [new ServiceProcess(AllInOne, _addresses["Gateway"], _environment)] };
            }
        }
    }

    /// <summary>Signed in by an API key with every scope.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>What no log may tell.</summary>
    public IReadOnlyList<string> Secrets { get; }

    public ServiceProcess Service(string name) => _services[name][0];

    /// <summary>All processes.</summary>
    public IEnumerable<ServiceProcess> All => _services.Values.SelectMany(copies => copies);

    /// <summary>The service's processes, in the order in which they were started.</summary>
    public IReadOnlyList<ServiceProcess> Copies(string name) => _services[name];

    /// <summary>Starts all, and waits until each says that it is ready.</summary>
    public async Task StartAsync()
    {
        foreach (var service in All)
        {
            service.Start();
        }

        using var http = new HttpClient();
        await Task.WhenAll(_addresses.Select(pair => _services.GetValueOrDefault(pair.Key, All.ToList())[0].ReadyAsync(http, pair.Value)));
        Api = await SignInAsync(_addresses["Gateway"]);
    }

    /// <summary>Starts copies of a service, or asks the newest to end, until so many run; each says in the database who it is: <c>factcheck-extraction-2</c>.</summary>
    public async Task ScaleAsync(string name, int copies)
    {
        var running = _services[name];
        while (running.Count > copies)
        {
            await running[^1].StopAsync();
            running[^1].Dispose();
            running.RemoveAt(running.Count - 1);
        }

        var started = Enumerable.Range(running.Count + 1, copies - running.Count).Select(number => Copy(name, number)).ToList();
        running.AddRange(started);
        started.ForEach(copy => copy.Start());
        using var http = new HttpClient();
        await Task.WhenAll(started.Select(copy => copy.ReadyAsync(http)));
    }

    /// <summary>One more workspace, signed in by the key that it came with.</summary>
    public async Task<HttpClient> AddWorkspaceAsync(string name)
    {
        using var made = await Api.PostAsJsonAsync("v1/workspaces", new { name });
        return await SignedInAsync(made);
    }

    public ValueTask DisposeAsync()
    {
        Api?.Dispose();
        foreach (var service in All)
        {
            service.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private ServiceProcess Copy(string name, int number) => new(
        name,
        new Uri($"http://127.0.0.1:{FreePorts(1)[0]}"),
        new Dictionary<string, string>(_environment)
        {
            [PostgresSetting] = new NpgsqlConnectionStringBuilder(_environment[PostgresSetting]) { ApplicationName = $"factcheck-{name.ToLowerInvariant()}-{number}" }.ConnectionString,
        });

    /// <summary>As an operator does: an internal token makes the first key, and everything else goes by that key.</summary>
    private async Task<HttpClient> SignInAsync(Uri gateway)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("InternalAuth:SigningKey", _signingKey)]).Build();
        var token = new InternalTokens(configuration, TimeProvider.System).Mint("operator", Workspace.DefaultId, Scopes.All);
        using var operating = new HttpClient { BaseAddress = gateway, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var made = await operating.PostAsJsonAsync("v1/api-keys", new { name = "end to end", scopes = Scopes.All });
        return await SignedInAsync(made);
    }

    /// <summary>By the key in the answer to what made it.</summary>
    private async Task<HttpClient> SignedInAsync(HttpResponseMessage made)
    {
        if (made.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"No key was made: {await made.Content.ReadAsStringAsync()}");
        }

        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
        return new HttpClient { BaseAddress = _addresses["Gateway"], DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
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
