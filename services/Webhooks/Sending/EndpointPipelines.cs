using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FactCheck.Webhooks.Sending;

/// <summary>
/// How one attempt is guarded: a time limit, and a circuit breaker for each endpoint. Retries are no part of it: they are
/// hours apart and live in Postgres. The breaker is this process's own; what it finds is shared by pausing the subscription.
/// </summary>
internal sealed class EndpointPipelines(TimeProvider clock)
{
    /// <summary>Standard Webhooks 1.0.0 asks for 15 to 30 s.</summary>
    internal static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    /// <summary>A restart of the endpoint costs no more than this; each try in vain doubles it, up to <see cref="LongestBreak"/>.</summary>
    internal static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(5);

    internal static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(40);

    /// <summary>So many attempts within <see cref="Sampling"/>, all but a few of them failed, and the endpoint is left alone.</summary>
    internal const int MinimumThroughput = 20;

    private const double FailureRatio = 0.9;

    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Guid, ResiliencePipeline<AttemptOutcome>> _guarded = new();

    private readonly ResiliencePipeline<AttemptOutcome> _timeLimit = Start(clock).AddTimeout(AttemptTimeout).Build();

    /// <summary>An attempt asked for by hand goes out whatever the breaker has seen.</summary>
    internal ResiliencePipeline<AttemptOutcome> For(DueDelivery due) =>
        due.IsManual ? _timeLimit : _guarded.GetOrAdd(due.Endpoint.SubscriptionId, _ => Guarded());

    private ResiliencePipeline<AttemptOutcome> Guarded() => Start(clock)
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<AttemptOutcome>
        {
            FailureRatio = FailureRatio,
            MinimumThroughput = MinimumThroughput,
            SamplingDuration = Sampling,
            BreakDurationGenerator = broken => ValueTask.FromResult(BreakAfter(broken.HalfOpenAttempts)),
            ShouldHandle = new PredicateBuilder<AttemptOutcome>()
                .Handle<HttpRequestException>()
                .Handle<IOException>()
                .Handle<TimeoutRejectedException>()
                .Handle<OperationCanceledException>()
                .HandleResult(outcome => outcome.IsOutage),
        })
        .AddTimeout(AttemptTimeout)
        .Build();

    private static TimeSpan BreakAfter(int triesInVain) => FirstBreak * Math.Min(LongestBreak / FirstBreak, Math.Pow(2, triesInVain));

    private static ResiliencePipelineBuilder<AttemptOutcome> Start(TimeProvider clock) => new() { TimeProvider = clock };
}
