using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>The suite as separate processes, or as one, over a database and a virtual host of its own on the private servers.</summary>
internal sealed class RunningSuite : IAsyncDisposable
{
    private readonly PostgresFixture _postgres = new();
    private readonly RabbitMqFixture _rabbit = new();
    private SuiteProcesses? _suite;

    private RunningSuite()
    {
    }

    internal SuiteProcesses Services => _suite ?? throw new InvalidOperationException("The suite was not started.");

    internal string Database => _postgres.ConnectionString;

    /// <param name="inOneProcess">Whether every service runs in the same one.</param>
    /// <param name="settings">More of the environment of each service.</param>
    internal static async Task<RunningSuite> StartAsync(bool inOneProcess = false, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var running = new RunningSuite();
        await running._postgres.InitializeAsync();
        await running._rabbit.InitializeAsync();
        running._suite = new SuiteProcesses(running._postgres.ConnectionString, running._rabbit.AmqpUri, settings) { InOneProcess = inOneProcess };
        await running._suite.StartAsync();
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        if (_suite is not null)
        {
            await _suite.DisposeAsync();
        }

        await _rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
