using FactCheck.Webhooks.Events;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>
/// Deletes events with their deliveries and attempts once they are old: 30 days, long after the last attempt, unless
/// <c>Webhooks:RetentionDays</c> says otherwise. A correction or retraction that a webhook which is turned off is still owed stays until that is
/// turned on and has been sent it, or is deleted.
/// </summary>
internal sealed class DeliveryRetention(
    IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<DeliveryRetention> log) : BackgroundService
{
    // The schedule takes four days, and recovering starts it anew.
    private const int MinDays = 7;

    private const int BatchSize = 2_000;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    internal TimeSpan Kept { get; } = TimeSpan.FromDays(Math.Max(MinDays, configuration.GetValue("Webhooks:RetentionDays", 30)));

    /// <summary>In batches, so that a day's worth holds no locks and no long transaction.</summary>
    internal async Task<int> DeleteOldAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WebhooksDbContext>();
        var until = clock.GetUtcNow() - Kept;
        var (all, deleted) = (0, 0);
        do
        {
            deleted = await db.Database.ExecuteSqlAsync(
                $"""
                 WITH old AS (
                     SELECT e.id FROM webhooks.events e
                     WHERE e.created_at < {until} AND NOT (e.type = ANY ({EventTypes.Amendments}) AND e.body IS NOT NULL AND EXISTS (
                         SELECT FROM webhooks.deliveries d JOIN webhooks.subscriptions s ON s.id = d.subscription_id
                         WHERE d.event_id = e.id AND (d.status = 'pending' OR (d.status IN ('failed', 'cancelled') AND s.disabled_at IS NOT NULL))))
                     ORDER BY e.created_at LIMIT {BatchSize}),
                     tried AS (DELETE FROM webhooks.attempts a USING webhooks.deliveries d, old WHERE d.event_id = old.id AND a.delivery_id = d.id)
                 DELETE FROM webhooks.events e USING old WHERE e.id = old.id
                 """,
                cancellationToken);
            all += deleted;
        }
        while (deleted == BatchSize);
        return all;
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
                    log.LogInformation("{Count} events older than {Days} days were deleted.", deleted, Kept.TotalDays);
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                // The next hour will do.
                log.LogWarning(exception, "Old events could not be deleted.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
