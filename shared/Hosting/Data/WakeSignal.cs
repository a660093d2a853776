using System.Threading.Channels;

namespace FactCheck.Hosting.Data;

/// <summary>
/// Wakes who waits in this process for work in the database. In process and not by NOTIFY: every copy of a service dispatches
/// what it writes itself, and NOTIFY takes a lock that makes all commits of the database wait for one another (PostgreSQL,
/// PreCommit_Notify). What a dead copy left behind is found by the waiter's slow poll.
/// </summary>
public abstract class WakeSignal
{
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Returns when it was woken, or after <paramref name="atMost"/>.</summary>
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

    /// <summary>Wakes the waiter: now, or as soon as it waits.</summary>
    public void Set() => _wakes.Writer.TryWrite(true);
}
