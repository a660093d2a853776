using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace FactCheck.Testing;

/// <summary>
/// A collector in memory, for one instrument. Of what is counted it keeps what its test's own flow counts, since instruments are the
/// process's and other tests run beside; of what is observed, all.
/// </summary>
public sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly AsyncLocal<bool> _isOurs = new() { Value = true };
    private readonly ConcurrentQueue<Measurement> _seen = new();
    private readonly object? _scope;

    /// <param name="instrument">Its name: <c>factcheck.conflicts</c>.</param>
    /// <param name="scope">The meter factory of the one service that is meant; null for any.</param>
    public Measured(string instrument, object? scope = null)
    {
        _scope = scope;
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Name == instrument && (_scope is null || published.Meter.Scope == _scope))
            {
                listener.EnableMeasurementEvents(published);
            }
        };
        _listener.SetMeasurementEventCallback<long>(Keep);
        _listener.Start();
    }

    /// <param name="Value">In the instrument's unit.</param>
    /// <param name="Tags">As <c>name=value</c>, in their order.</param>
    public sealed record Measurement(long Value, string Tags);

    public IReadOnlyCollection<Measurement> Seen => _seen;

    /// <summary>Asks observable instruments for what they stand at.</summary>
    /// <returns>What they answered, without what they answered before.</returns>
    public IReadOnlyCollection<Measurement> Observe()
    {
        _seen.Clear();
        _listener.RecordObservableInstruments();
        return [.. _seen];
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (instrument.IsObservable || _isOurs.Value)
        {
            _seen.Enqueue(new Measurement(value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        }
    }
}
