using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Hosting.Data;

/// <summary>
/// Wakes this process's <typeparamref name="TWaiter"/> when a unit of work has committed. In process and not by NOTIFY:
/// every copy of a service dispatches what it writes itself, and NOTIFY takes a lock that makes all commits of the
/// database wait for one another (PostgreSQL, PreCommit_Notify). What a dead copy left behind is found by the waiter's
/// slow poll.
/// </summary>
public sealed class CommitSignal<TWaiter> : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Set();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
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

    /// <summary>Returns when something was committed, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _wakes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The slow poll.
        }
    }

    /// <summary>Wakes the waiter for another reason: it has room for more work.</summary>
    public void Set() => _wakes.Writer.TryWrite(true);
}
