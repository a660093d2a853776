using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Hosting.Data;

/// <summary>
/// Deletes what only guards against repetition and has outlived it: inbox rows once no second delivery can come any more
/// (<c>Retention:InboxDays</c>, 14 unless set), and answers kept under an Idempotency-Key once the key is free again.
/// </summary>
public sealed class Housekeeping<TDb>(
    IServiceScopeFactory scopes, Schema schema, IConfiguration configuration, TimeProvider clock, ILogger<Housekeeping<TDb>> log) : BackgroundService
    where TDb : DbContext
{
    // A message may wait in the broker, or in an outbox while the broker is away, for as long as an outage lasts.
    private const int MinDays = 2;

    private const int BatchSize = 5_000;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private TimeSpan InboxKept { get; } = TimeSpan.FromDays(Math.Max(MinDays, configuration.GetValue("Retention:InboxDays", 14)));

    /// <summary>In batches, so that a day's worth holds no locks and no long transaction.</summary>
    public async Task<int> DeleteOldAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var now = clock.GetUtcNow();
        var deleted = 0;
        if (db.Model.FindEntityType(typeof(InboxMessage)) is not null)
        {
            deleted += await DeleteAsync(db, "inbox", "handled_at", now - InboxKept, cancellationToken);
        }

        if (db.Model.FindEntityType(typeof(IdempotencyKey)) is not null)
        {
            deleted += await DeleteAsync(db, "idempotency_keys", "created_at", now - Idempotency.KeptFor, cancellationToken);
        }

        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                if (await DeleteOldAsync(stoppingToken) is > 0 and var deleted)
                {
                    log.LogInformation("{Count} old rows of inbox and idempotency keys were deleted.", deleted);
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                // The next hour will do.
                log.LogWarning(exception, "Old rows could not be deleted.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> DeleteAsync(TDb db, string table, string at, DateTimeOffset until, CancellationToken cancellationToken)
    {
        // The names are ours, from the two calls above.
        var statement = $"DELETE FROM {schema.Name}.{table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM {schema.Name}.{table} WHERE {at} < {{0}} ORDER BY {at} LIMIT {BatchSize}))";
        var (all, deleted) = (0, 0);
        do
        {
            deleted = await db.Database.ExecuteSqlRawAsync(statement, [until], cancellationToken);
            all += deleted;
        }
        while (deleted == BatchSize);
        return all;
    }
}
