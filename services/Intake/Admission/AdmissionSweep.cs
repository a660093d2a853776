using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Intake.Admission;

/// <summary>
/// Looks now and then at who is held back, and lets in whom no article that was checked let in: one that came as the last before it left, or that
/// waits behind others that will never be checked.
/// </summary>
internal sealed class AdmissionSweep(IServiceScopeFactory scopes, HeldBack heldBack, TimeProvider clock, ILogger<AdmissionSweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        var counts = await CountAsync(cancellationToken);
        heldBack.Note(counts);
        foreach (var workspaceId in counts.Keys)
        {
            await AdmitAsync(workspaceId, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or TimeoutException or DbUpdateException)
            {
                // They wait in the database until it is back.
                log.LogWarning(exception, "Articles that are held back could not be looked at.");
            }
        }
    }

    private async Task<Dictionary<Guid, int>> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IntakeDbContext>().UncheckedRevisions.IgnoreQueryFilters()
            .Where(known => known.AdmittedAt == null)
            .GroupBy(known => known.WorkspaceId)
            .ToDictionaryAsync(workspace => workspace.Key, workspace => workspace.Count(), cancellationToken);
    }

    private async Task AdmitAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Workspace>().Enter(workspaceId);
        var db = services.GetRequiredService<IntakeDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await services.GetRequiredService<Turnstile>().AdmitAsync(workspaceId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
