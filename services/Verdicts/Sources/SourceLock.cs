using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>
/// Whoever files, merges or splits sources of a workspace does so one after another, until the transaction's end. The lock is the audit's,
/// which all of them may need anyway: two who took two locks in turn would wait for each other.
/// </summary>
internal static class SourceLock
{
    internal static Task LockSourcesAsync(this VerdictsDbContext db, Guid workspaceId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('audit'), hashtext({workspaceId}::text))", cancellationToken);
}
