using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Hosting.Data;

/// <summary>Wakes this process's <typeparamref name="TWaiter"/> when any unit of work has committed.</summary>
public sealed class CommitSignal<TWaiter> : WakeSignal, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Set();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set();
        return Task.CompletedTask;
    }

    /// <summary>A single statement needs no transaction, so that only its SaveChanges tells of the commit.</summary>
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData?.Context?.Database.CurrentTransaction is null)
        {
            Set();
        }

        return ValueTask.FromResult(result);
    }
}
