using System.Data.Common;
using System.Runtime.CompilerServices;
using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Hosting.Messaging;

/// <summary>Wakes the outbox's dispatcher when a unit of work has committed that wrote a message: of those of consumers, most write none. One that was rolled back may wake it in vain, later.</summary>
internal sealed class OutboxSignal : WakeSignal, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbTransaction, OutboxSignal> _writers = [];

    /// <summary>A message was written within the transaction.</summary>
    internal void SetAfter(DbTransaction transaction) => _writers.AddOrUpdate(transaction, this);

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (_writers.Remove(transaction))
        {
            Set();
        }
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData?.Context is { } unit && HasMessages(unit.ChangeTracker))
        {
            if (unit.Database.CurrentTransaction is { } transaction)
            {
                SetAfter(transaction.GetDbTransaction());
            }
            else
            {
                Set();
            }
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>All is saved: to look for changes once more would only cost.</summary>
    private static bool HasMessages(ChangeTracker tracker)
    {
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return tracker.Entries<OutboxMessage>().Any();
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }
}
