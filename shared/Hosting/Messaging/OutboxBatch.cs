namespace FactCheck.Hosting.Messaging;

/// <summary>What becomes of messages that were published one after the other, as the broker tells of it by their numbers.</summary>
/// <param name="first">The number of the first; the others follow without gaps.</param>
/// <param name="rows">The messages.</param>
internal sealed class OutboxBatch(ulong first, IReadOnlyList<OutboxStore.Row> rows)
{
    private readonly bool[] _settled = new bool[rows.Count];
    private readonly HashSet<long> _taken = new(rows.Count);
    private readonly HashSet<string> _returned = [];
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _lowest;
    private int _left = rows.Count;

    internal IReadOnlyList<OutboxStore.Row> Rows => rows;

    /// <summary>The ids of the rows that were taken so far.</summary>
    internal HashSet<long> Taken
    {
        get
        {
            lock (_taken)
            {
                return [.. _taken];
            }
        }
    }

    /// <summary>Completes with the last answer, and fails when none can come any more.</summary>
    internal Task Settled => rows.Count == 0 ? Task.CompletedTask : _all.Task;

    /// <summary>A message that nobody can receive comes back, before its confirm.</summary>
    internal void Return(string? messageId)
    {
        lock (_taken)
        {
            _returned.Add(messageId ?? "");
        }
    }

    internal void Confirm(ulong number, bool multiple, bool taken)
    {
        lock (_taken)
        {
            var last = (int)(number - first);
            for (var index = multiple ? _lowest : last; index <= last; index++)
            {
                Settle(index, taken);
            }

            while (_lowest < rows.Count && _settled[_lowest])
            {
                _lowest++;
            }

            if (_left == 0)
            {
                _all.TrySetResult();
            }
        }
    }

    internal void Break(string reason) => _all.TrySetException(new IOException($"The channel to the broker was closed: {reason}"));

    private void Settle(int index, bool taken)
    {
        if (_settled[index])
        {
            return;
        }

        _settled[index] = true;
        _left--;
        if (taken && !_returned.Contains(rows[index].MessageId.ToString()))
        {
            _taken.Add(rows[index].Id);
        }
    }
}
