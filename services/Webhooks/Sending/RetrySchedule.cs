namespace FactCheck.Webhooks.Sending;

/// <summary>When to try again: the schedule that Standard Webhooks 1.0.0 gives as its example, 10 attempts over some 75 hours.</summary>
/// <param name="random">For the jitter, so that what failed together does not come back together.</param>
internal sealed class RetrySchedule(Random random)
{
    private const double Jitter = 0.2;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    private readonly Lock _turn = new();

    /// <summary>How many attempts there are, the first included.</summary>
    internal static int Attempts => Delays.Length + 1;

    /// <param name="attempts">How many have been made, 1 or more.</param>
    /// <param name="retryAfter">What the endpoint asked for: honoured up to twice the delay, and never to come sooner.</param>
    /// <returns>How long to wait; null after the last attempt.</returns>
    internal TimeSpan? DelayAfter(int attempts, TimeSpan? retryAfter)
    {
        if (attempts >= Attempts)
        {
            return null;
        }

        var delay = Delays[attempts - 1];
        return retryAfter is { } asked
            ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, delay.Ticks, 2 * delay.Ticks))
            : delay * (1 + (Jitter * ((2 * NextDouble()) - 1)));
    }

    // A Random of one's own is not safe for several threads.
    private double NextDouble()
    {
        lock (_turn)
        {
            return random.NextDouble();
        }
    }
}
