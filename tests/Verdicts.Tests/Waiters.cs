using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Tests;

/// <summary>Knows who waits for a transaction, so that a test can go on at exactly that moment.</summary>
internal static class Waiters
{
    /// <summary>Until so many, at least, wait for what the open transaction has locked, or behind one who does.</summary>
    internal static Task UntilTheyWaitAsync(this VerdictsDbContext db, int count = 1) => Eventually.GetAsync(() => CountAsync(db), waiting => waiting >= count);

    private static Task<int> CountAsync(VerdictsDbContext db) => db.Database.SqlQuery<int>(
        $"""
        WITH RECURSIVE waiting AS (
            SELECT pid FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))
            UNION
            SELECT behind.pid FROM pg_stat_activity AS behind JOIN waiting ON waiting.pid = ANY (pg_blocking_pids(behind.pid)))
        SELECT count(*)::int AS "Value" FROM waiting
        """).SingleAsync();
}
