using System.Data;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Policies;

/// <summary>
/// Holds the waiting claims of a workspace to settings that have just come into force, some articles at a time. Whichever copy of the
/// service has the workspace's row works on it, and the others skip it; after a crash another goes on where it stopped.
/// </summary>
internal sealed class FlagRefresher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FlagRefresher> log) : BackgroundService
{
    private const int ArticlesAtOnce = 40;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <returns>Whether there was anything to do; there may be more.</returns>
    internal async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RefreshSomeAsync(cancellationToken);
        }
        catch (Exception exception) when (IsOvertaken(exception))
        {
            // A reviewer or a revision was faster with one of the claims, or waits with it for the workspace's row: these articles are read again, as they stand now.
            return true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                while (await RefreshAsync(stoppingToken))
                {
                    // The next articles, or the next workspace.
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(exception, "Claims could not be held to the new policy; the next try is in {Interval}.", Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> RefreshSomeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VerdictsDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var refresh = (await db.Set<FlagRefresh>()
            .FromSql($"SELECT * FROM verdicts.flag_refreshes WHERE requested_at <= {clock.GetUtcNow()} ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .IgnoreQueryFilters()
            .ToListAsync(cancellationToken)).SingleOrDefault();
        if (refresh is null)
        {
            return false;
        }

        try
        {
            await RefreshSomeAsync(refresh, scope.ServiceProvider, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (!IsOvertaken(exception) && !cancellationToken.IsCancellationRequested)
        {
            log.LogError(
                exception, "The claims of workspace {Workspace} could not be held to its new settings; the next try is in {Interval}.", refresh.WorkspaceId, AfterFailure);
            await transaction.RollbackAsync(cancellationToken);
            await PostponeAsync(refresh, db, cancellationToken);
        }

        return true;
    }

    private static bool IsOvertaken(Exception exception) =>
        exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>Of all that it reads nothing may change until it writes: a claim would get the flags of what it no longer says.</summary>
    private static async Task RefreshSomeAsync(FlagRefresh refresh, IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<VerdictsDbContext>();
        services.GetRequiredService<Workspace>().Enter(refresh.WorkspaceId);
        var settings = await services.GetRequiredService<SettingsDesk>().ReadAsync(cancellationToken);
        var replay = services.GetRequiredService<PolicyReplay>().RunAsync(settings, refresh.Before, cancellationToken);
        var done = await replay.Take(ArticlesAtOnce).ToListAsync(cancellationToken);
        await ApplyAsync(services, [.. done.SelectMany(article => article.Claims)], settings, cancellationToken);
        if (done.Count < ArticlesAtOnce)
        {
            db.Remove(refresh);
        }
        else
        {
            refresh.Advance(done[^1].Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The other workspaces come first; settings that have come into force since are followed at once.</summary>
    private async Task PostponeAsync(FlagRefresh refresh, VerdictsDbContext db, CancellationToken cancellationToken) => await db.Database.ExecuteSqlAsync(
        $"""
        UPDATE verdicts.flag_refreshes SET requested_at = {clock.GetUtcNow() + AfterFailure}
        WHERE workspace_id = {refresh.WorkspaceId} AND requested_at = {refresh.RequestedAt}
        """,
        cancellationToken);

    private static async Task ApplyAsync(IServiceProvider services, IReadOnlyList<ReplayedClaim> replayed, WorkspaceSettings settings, CancellationToken cancellationToken)
    {
        var after = replayed.Where(claim => claim.HasOldMatches || !claim.Before.SequenceEqual(claim.After)).ToDictionary(claim => claim.Id, claim => claim.After);
        var ids = after.Keys.ToArray();
        var claims = await services.GetRequiredService<VerdictsDbContext>().Claims.Where(claim => ids.Contains(claim.Id)).ToListAsync(cancellationToken);
        var renew = await services.GetRequiredService<KnownMatches>().ReadAsync(claims.SelectMany(claim => claim.Matches), settings.RatingScale, cancellationToken);
        foreach (var claim in claims)
        {
            claim.Renew(renew);
            claim.Reflag(after[claim.Id], settings.Policy.Version);
        }
    }
}
