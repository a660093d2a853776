namespace FactCheck.Hosting.Telemetry;

/// <summary>The latest values of a histogram, as many as tell its percentiles.</summary>
internal sealed class RecentValues
{
    private const int Kept = 512;

    private readonly Lock _one = new();
    private readonly Queue<double> _latest = new(Kept);

    internal void Add(double value)
    {
        lock (_one)
        {
            if (_latest.Count == Kept)
            {
                _latest.Dequeue();
            }

            _latest.Enqueue(value);
        }
    }

    internal double[] ToArray()
    {
        lock (_one)
        {
            return [.. _latest];
        }
    }
}
