namespace FactCheck.Testing;

/// <summary>Waits for what another process does in its own time: looks until it holds, and says what it saw last if it never does.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <returns>The first value for which <paramref name="holds"/>.</returns>
    /// <exception cref="TimeoutException">It did not hold within 30 s (or <paramref name="patience"/>).</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T>> look, Func<T, bool> holds, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(holds);
        using var deadline = new CancellationTokenSource(patience ?? Patience);
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            if (deadline.IsCancellationRequested)
            {
                throw new TimeoutException($"It never held; the last look saw: {seen}");
            }

            await Task.Delay(BetweenLooks);
        }
    }
}
