using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Audit;

/// <summary>
/// The lock of a workspace's audit, until the transaction's end; its trigger takes the same. Whoever locks anything else of the workspace takes
/// it first: who takes an entry's lock only once other rows are locked may wait for somebody who waits for those rows. Only an
/// article's turn (<see cref="CheckArticle.RevisionKeeper"/>) and that at the index of past fact-checks (<see cref="Matching.MatchIndexWriter"/>) come
/// before it: nobody who has it waits for one of these.
/// </summary>
internal static class AuditLock
{
    internal static Task LockAuditAsync(this VerdictsDbContext db, Guid workspaceId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('audit'), hashtext({workspaceId}::text))", cancellationToken);
}
