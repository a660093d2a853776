using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Hosting.Data;

/// <summary>
/// Applies the migrations before anything else of the service starts. EF Core takes a lock of its own while it
/// migrates, but creates the schema and the history table outside it; the advisory lock makes whichever copy comes
/// first do all of it, and the others wait and find nothing to do.
/// </summary>
internal sealed class Migrations<TDb>(IServiceScopeFactory scopes, NpgsqlDataSource dataSource, Schema schema, TimeProvider clock, ILogger<Migrations<TDb>> log)
    : IHostedLifecycleService
    where TDb : DbContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var giveUpAt = clock.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                await MigrateAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException exception) when (exception.IsTransient && clock.GetUtcNow() < giveUpAt)
            {
                log.LogInformation("Waiting for the database: {Reason}", exception.Message);
                await Task.Delay(BetweenAttempts, clock, cancellationToken);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, "SELECT pg_advisory_lock(hashtext($1))", cancellationToken);
        try
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, "SELECT pg_advisory_unlock(hashtext($1))", CancellationToken.None);
        }
    }

    private async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = $"migrate {schema.Name}" } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
