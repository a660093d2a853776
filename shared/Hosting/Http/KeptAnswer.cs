namespace FactCheck.Hosting.Http;

/// <summary>
/// What was found out a moment ago is told again, and those who ask at once share one search: for questions that anybody may ask as often
/// as they like.
/// </summary>
public sealed class KeptAnswer<T>(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Task<T>? _answer;
    private DateTimeOffset _until;

    /// <param name="find">Finds it out for all who ask: it must not end when one of them goes away.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller alone.</param>
    public Task<T> GetAsync(Func<Task<T>> find, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(find);
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_answer is null || (_answer.IsCompleted && now >= _until))
            {
                _answer = find();
                _until = now + Kept;
            }

            return _answer.WaitAsync(cancellationToken);
        }
    }
}
