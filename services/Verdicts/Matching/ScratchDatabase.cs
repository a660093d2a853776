using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Matching;

/// <summary>A database of the service's own tables, dropped at the end.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly string name, server;
    private readonly ServiceProvider services;

    private ScratchDatabase(string name, string server)
    {
        (this.name, this.server) = (name, server);
        var data = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString).Build();
        var collection = new ServiceCollection()
            .AddLogging()
            .AddHttpContextAccessor()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(data)
            .AddScoped<Workspace>()
            .AddDbContext<VerdictsDbContext>(options => options
                .UseNpgsql(data, npgsql => npgsql.MigrationsHistoryTable("migrations", VerdictsService.Name))
                .UseSnakeCaseNamingConvention());
        services = collection.AddMatching().BuildServiceProvider();
    }

    /// <param name="server">Where it is to be; the database that is named there is left alone.</param>
    internal static async Task<ScratchDatabase> CreateAsync(string server)
    {
        var database = new ScratchDatabase($"match_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}", server);
        await database.ExecuteAsync($"CREATE DATABASE {database.name}");
        await database.RunAsync(async services =>
        {
            await services.GetRequiredService<VerdictsDbContext>().Database.MigrateAsync();
            return true;
        });
        return database;
    }

    internal async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(Workspace.DefaultId);
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
