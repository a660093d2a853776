using FactCheck.Testing;
using FactCheck.Testing.Telemetry;

[assembly: AssemblyFixture(typeof(FactCheck.EndToEnd.Tests.SuiteFixture))]

namespace FactCheck.EndToEnd.Tests;

/// <summary>
/// The whole suite on a real database and a real broker: no harness between. Some tests kill parts of it, so that all stand in one
/// collection and run one after the other.
/// </summary>
public sealed class SuiteFixture : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();
    private SuiteProcesses? _processes;

    internal RabbitMqFixture Rabbit { get; } = new();

    /// <summary>Signed in by an API key with every scope.</summary>
    internal HttpClient Api => Processes.Api;

    internal Collector Collector { get; private set; } = null!;

    internal PostgresFixture Postgres => _postgres;

    /// <summary>The signing key first, and what else no log may tell.</summary>
    internal IReadOnlyList<string> Secrets => Processes.Secrets;

    private SuiteProcesses Processes => _processes ?? throw new InvalidOperationException("The suite has not been started.");

    internal ServiceProcess Service(string name) => Processes.Service(name);

    public async ValueTask InitializeAsync()
    {
        await _postgres.InitializeAsync();
        await Rabbit.InitializeAsync();
        Collector = await Collector.StartAsync();
        _processes = new SuiteProcesses(_postgres.ConnectionString, Rabbit.AmqpUri, [.. Collector.Settings, new("RabbitMq__Management", Rabbit.Management.BaseAddress!.AbsoluteUri)]);
        await _processes.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_processes is not null)
        {
            await _processes.DisposeAsync();
        }

        await Collector.DisposeAsync();
        await Rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
