using FactCheck.Testing.Servers;
using Npgsql;
using Xunit;

namespace FactCheck.Testing;

/// <summary>An empty database, for one test class (or a collection, or an assembly); dropped when its tests are done.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string database = $"test_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    private string server = "";

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        server = (await TestServers.GetAsync()).ConnectionString;
        await ExecuteAsync($"CREATE DATABASE {database}");
        // Many classes run at once: none may keep more connections than it needs.
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (ConnectionString.Length > 0)
        {
            // FORCE cuts off what a test has left open.
            await ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        }
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
