using FactCheck.Hosting.Data;
using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// How often a consumer tries again what the database did not let it do. What the message itself causes is not tried again.
/// The messages in hand keep their places meanwhile, and those behind them stay in the broker.
/// </summary>
internal static class Retries
{
    private const int First = 200;
    private const int Longest = 5_000;

    // In milliseconds: after ten minutes of it a try comes each 2.5 s, after an hour each 6 s.
    private const int More = 5;

    /// <summary>
    /// As long as it takes: while no message can be handled, none waits in vain behind these, and to set them aside would be to
    /// set aside one after the other.
    /// </summary>
    internal static void UntilDatabaseIsBack(IRetryConfigurator retry)
    {
        retry.Incremental(int.MaxValue, TimeSpan.FromMilliseconds(First), TimeSpan.FromMilliseconds(More));
        retry.Handle<Exception>(DatabaseAway.IsForAll);
    }

    /// <summary>For a database that failed this message and may serve others, which wait behind it: a lock, a timeout, a connection that broke.</summary>
    internal static void ForTenMinutes(IRetryConfigurator retry)
    {
        retry.Intervals(Enumerable.Range(0, 120).Select(attempt => TimeSpan.FromMilliseconds(Math.Min(First * Math.Pow(2, attempt), Longest))).ToArray());
        retry.Handle<Exception>(exception => DatabaseAway.IsCauseOf(exception) && !DatabaseAway.IsForAll(exception));
    }
}
