using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Policies;

/// <summary>Asks that a workspace's waiting claims be held to its policy once more (see <see cref="FlagRefresher"/>).</summary>
internal sealed class FlagRefreshes(VerdictsDbContext db, Workspace workspace, TimeProvider clock)
{
    /// <summary>Within the transaction that makes it necessary, so that no crash forgets it.</summary>
    internal Task RequestAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO verdicts.flag_refreshes (workspace_id, requested_at) VALUES ({workspace.Id}, {clock.GetUtcNow()})
        ON CONFLICT (workspace_id) DO UPDATE SET before = NULL, requested_at = excluded.requested_at
        """,
        cancellationToken);
}
