using System.Threading.RateLimiting;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;

namespace FactCheck.Gateway.Limits;

/// <summary>
/// A bucket of tokens for each key (or user), a large one for each workspace, so that many keys do not make many times as much, and a
/// small one for each address that comes without (<see cref="StrangerLimits"/>). Each copy of the gateway counts for itself: the limits
/// keep one caller from crowding out others, and are no bill. Header names: draft-ietf-httpapi-ratelimit-headers-07.
/// </summary>
internal sealed class RateLimits(RequestDelegate next, IConfiguration configuration, StrangerLimits strangers) : IDisposable
{
    /// <summary>A workspace has as much as this many keys.</summary>
    private const int KeysToAWorkspace = 10;

    private readonly Rate _known = Rate.From(configuration.GetSection("RateLimit"));
    private readonly PartitionedRateLimiter<HttpContext> _limiter = Limiter(Rate.From(configuration.GetSection("RateLimit")));

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health"))
        {
            await next(context);
            return;
        }

        var isKnown = Caller(context) is not null;
        using var lease = isKnown ? _limiter.AttemptAcquire(context) : strangers.Lease(context);
        var rate = isKnown ? _known : strangers.Rate;
        var left = isKnown ? _limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0 : strangers.Left(context);
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = $"{rate.Burst}";
        headers["RateLimit-Remaining"] = $"{left}";
        headers["RateLimit-Reset"] = $"{Math.Ceiling((rate.Burst - left) / rate.PerSecond)}";
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        var together = isKnown ? $"; all keys and users of your workspace together, {KeysToAWorkspace} times as many" : "";
        headers.RetryAfter = $"{wait}";
        await Problems.Problem(
            StatusCodes.Status429TooManyRequests,
            "rate-limited",
            $"You may make {rate.PerSecond} requests a second, and {rate.Burst} at once{together}. Try again in {wait} s.").ExecuteAsync(context);
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<HttpContext> Limiter(Rate known) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Caller(context)!, _ => known.Bucket())),
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.User.FindFirst(InternalTokens.WorkspaceClaim)!.Value, _ => known.Times(KeysToAWorkspace).Bucket())));

    private static string? Caller(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;
}
