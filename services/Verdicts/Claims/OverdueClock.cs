using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Claims;

/// <summary>Tells of claims that are not decided when they are due, once for each due date, however many copies of the service run.</summary>
internal sealed class OverdueClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OverdueClock> log) : BackgroundService
{
    private const int BatchSize = 100;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <returns>How many were told of.</returns>
    internal async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var workspaces = await scope.ServiceProvider.GetRequiredService<VerdictsDbContext>().Claims.IgnoreQueryFilters()
            .Where(claim => claim.DueAt <= now && claim.OverdueAt == null)
            .Select(claim => claim.WorkspaceId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var told = 0;
        foreach (var workspace in workspaces)
        {
            int batch;
            do
            {
                batch = await TellAsync(workspace, now, cancellationToken);
                told += batch;
            }
            while (batch == BatchSize);
        }

        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                log.LogWarning(exception, "Overdue claims could not be told of; the next try is in {Interval}.", Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A workspace at a time, since its audit trail is one chain: another copy waits for its lock, and finds the rest. A claim at which somebody is now is told of the next time.</summary>
    private async Task<int> TellAsync(Guid workspaceId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(workspaceId);
        var db = scope.ServiceProvider.GetRequiredService<VerdictsDbContext>();
        var news = scope.ServiceProvider.GetRequiredService<StepNews>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAuditAsync(workspaceId, cancellationToken);
        var claims = await db.Claims
            .FromSql(
                $"""
                SELECT * FROM verdicts.claims WHERE workspace_id = {workspaceId} AND due_at <= {now} AND overdue_at IS NULL
                ORDER BY due_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
                """)
            .IgnoreQueryFilters()
            .ToListAsync(cancellationToken);
        var headings = await db.HeadingsAsync(claims, cancellationToken);
        foreach (var claim in claims)
        {
            claim.GoOverdue(now);
            news.TellOverdue(claim, headings[(claim.ArticleId, claim.Revision)], now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claims.Count;
    }
}
