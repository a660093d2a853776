using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FactCheck.Gateway.Keys;
using FactCheck.Gateway.Tests;
using FactCheck.Hosting.Security;
using FactCheck.Testing;

[assembly: AssemblyFixture(typeof(GatewayFixture))]

namespace FactCheck.Gateway.Tests;

/// <summary>A gateway with a real database, an Intake and a Verdicts that are stubs, and a Webhooks that is not there.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly string _bootstrapKey = ApiKeySecret.Generate().Reveal();
    private StubService? _intake;
    private StubService? _verdicts;
    private RunningService? _gateway;

    internal PostgresFixture Postgres { get; } = new();

    internal StubService Intake => _intake!;

    internal StubService Verdicts => _verdicts!;

    internal RunningService Gateway => _gateway!;

    /// <summary>Signed in with the key of Bootstrap:ApiKey.</summary>
    internal HttpClient Bootstrap { get; private set; } = null!;

    internal HttpClient Stranger { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Postgres.InitializeAsync();
        _intake = await StubService.StartAsync("intake");
        _verdicts = await StubService.StartAsync("verdicts");
        _gateway = await StartGatewayAsync();
        Bootstrap = Client(_bootstrapKey);
        Stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Gateway.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Bootstrap.Dispose();
        Stranger.Dispose();
        await Gateway.DisposeAsync();
        await Intake.DisposeAsync();
        await Verdicts.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    /// <summary>Another copy, on the same database.</summary>
    internal Task<RunningService> StartGatewayAsync(params string[] settings) => RunningService.StartAsync(
        GatewayService.Build,
        Postgres,
        rabbitMq: null,
        [
            $"--Services:Intake={Intake.Address}",
            $"--Services:Verdicts={Verdicts.Address}",
            $"--Services:Webhooks={StubService.Nowhere()}",
            $"--Bootstrap:ApiKey={_bootstrapKey}",
            .. settings,
        ]);

    internal HttpClient Client(string key, RunningService? gateway = null) => new()
    {
        BaseAddress = (gateway ?? Gateway).Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    /// <summary>Makes a key, with the scope articles:read unless others are named.</summary>
    internal async Task<(string Id, string Key)> CreateKeyAsync(params string[] scopes)
    {
        using var response = await Bootstrap.PostAsJsonAsync("v1/api-keys", new { name = "test", scopes = scopes is [] ? [Scopes.ArticlesRead] : scopes });
        response.EnsureSuccessStatusCode();
        var key = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        return ((string)key["id"]!, (string)key["key"]!);
    }
}
