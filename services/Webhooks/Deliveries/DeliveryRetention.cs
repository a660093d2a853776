using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>Deletes events with their deliveries and attempts 30 days after they happened, long after the last attempt.</summary>
internal sealed class DeliveryRetention(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeliveryRetention> log) : BackgroundService
{
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    internal async Task<int> DeleteOldAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WebhooksDbContext>();
        var until = clock.GetUtcNow() - Kept;
        return await db.Events.IgnoreQueryFilters().Where(happened => happened.CreatedAt < until).ExecuteDeleteAsync(cancellationToken);
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
