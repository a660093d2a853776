using System.Threading.RateLimiting;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;

namespace FactCheck.Verdicts.Articles;

/// <summary>
/// How much is analysed at once for callers who wait for the answer: a long text takes a processor for a second or two and, while past fact-checks are looked for, a
/// connection to the database. A workspace's wait for one another first, so that many of one keep those of others waiting for two at most. Each copy of the service counts for itself.
/// </summary>
internal sealed class AnalysisLimit(int atOnce) : IDisposable
{
    internal const int AtOnceInAWorkspace = 2;
    internal const int WaitingInAWorkspace = 16;

    // Two of each workspace at most.
    private const int Waiting = 200;

    // Half of the connections that the service has: articles that are checked, the queue and the gate need theirs.
    private const int Most = 6;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Guid, Guid>(workspace =>
            RateLimitPartition.GetConcurrencyLimiter(workspace, _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnceInAWorkspace, QueueLimit = WaitingInAWorkspace })),
        PartitionedRateLimiter.Create<Guid, bool>(_ =>
            RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = Waiting })));

    /// <summary>As many at once as there are processors.</summary>
    internal static AnalysisLimit ForThisMachine() => new(Math.Clamp(Environment.ProcessorCount, AtOnceInAWorkspace, Most));

    /// <summary>Waits for its turn; without a lease where too many wait already.</summary>
    internal ValueTask<RateLimitLease> AcquireAsync(Guid workspace, CancellationToken cancellationToken) =>
        limiter.AcquireAsync(workspace, permitCount: 1, cancellationToken);

    public void Dispose() => limiter.Dispose();
}

internal static class AnalysisLimitExtensions
{
    private const int RetryAfterSeconds = 1;

    /// <summary>For an endpoint that analyses while its caller waits: 429 with Retry-After where too many wait already.</summary>
    internal static RouteHandlerBuilder LimitAnalyses(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var workspace = http.RequestServices.GetRequiredService<Workspace>().Id;
        using var lease = await http.RequestServices.GetRequiredService<AnalysisLimit>().AcquireAsync(workspace, http.RequestAborted);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        return Backpressure.TooMany(
            http,
            RetryAfterSeconds,
            $"Of what takes an analysis, {AnalysisLimit.AtOnceInAWorkspace} requests of a workspace are answered at once and {AnalysisLimit.WaitingInAWorkspace} wait.");
    });
}
