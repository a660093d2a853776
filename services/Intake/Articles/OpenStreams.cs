using System.Threading.RateLimiting;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;

namespace FactCheck.Intake.Articles;

/// <summary>
/// How many streams may be open at once, of a key or user and of a workspace: each asks the database five times a second, for ten minutes at most.
/// Each copy of the service counts for itself.
/// </summary>
internal sealed class OpenStreams : IDisposable
{
    internal const int MostOfACaller = 100;
    internal const int MostOfAWorkspace = 500;

    private readonly PartitionedRateLimiter<Workspace> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Workspace, (Guid, string)>(caller => Partition((caller.Id, caller.Actor), MostOfACaller)),
        PartitionedRateLimiter.Create<Workspace, Guid>(caller => Partition(caller.Id, MostOfAWorkspace)));

    /// <summary>Without a lease where as many are open.</summary>
    internal RateLimitLease Open(Workspace caller) => _limiter.AttemptAcquire(caller);

    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<T> Partition<T>(T of, int most) => RateLimitPartition.GetConcurrencyLimiter(of, _ => new ConcurrencyLimiterOptions { PermitLimit = most });
}

internal static class OpenStreamsExtensions
{
    private const int RetryAfterSeconds = 5;

    /// <summary>For an endpoint that answers by a stream: 429 with Retry-After where too many are open already.</summary>
    internal static RouteHandlerBuilder LimitStreams(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var lease = http.RequestServices.GetRequiredService<OpenStreams>().Open(http.RequestServices.GetRequiredService<Workspace>());

        // The stream begins once the filter has ended, and ends with the response.
        http.Response.RegisterForDispose(lease);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        return Backpressure.TooMany(
            http,
            RetryAfterSeconds,
            $"A key or user may watch {OpenStreams.MostOfACaller} articles at once, and a workspace {OpenStreams.MostOfAWorkspace}; a webhook or the article itself tells as much.");
    });
}
