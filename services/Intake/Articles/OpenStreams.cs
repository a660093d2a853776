using System.Globalization;
using System.Threading.RateLimiting;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;

namespace FactCheck.Intake.Articles;

/// <summary>How many streams of a workspace may be open at once: each asks the database five times a second, for ten minutes at most. Each copy of the service counts for itself.</summary>
internal sealed class OpenStreams : IDisposable
{
    internal const int MostOfAWorkspace = 100;

    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(workspace =>
        RateLimitPartition.GetConcurrencyLimiter(workspace, _ => new ConcurrencyLimiterOptions { PermitLimit = MostOfAWorkspace }));

    /// <summary>Without a lease where as many are open.</summary>
    internal RateLimitLease Open(Guid workspace) => _limiter.AttemptAcquire(workspace);

    public void Dispose() => _limiter.Dispose();
}

internal static class OpenStreamsExtensions
{
    private const int RetryAfterSeconds = 5;

    /// <summary>For an endpoint that answers by a stream: 429 with Retry-After where too many are open already.</summary>
    internal static RouteHandlerBuilder LimitStreams(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var lease = http.RequestServices.GetRequiredService<OpenStreams>().Open(http.RequestServices.GetRequiredService<Workspace>().Id);

        // The stream begins once the filter has ended, and ends with the response.
        http.Response.RegisterForDispose(lease);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Problem(
            StatusCodes.Status429TooManyRequests,
            "rate-limited",
            $"A workspace may watch {OpenStreams.MostOfAWorkspace} articles at once. Try again in {RetryAfterSeconds} s, ask for the article itself now and then, or subscribe a webhook.");
    });
}
