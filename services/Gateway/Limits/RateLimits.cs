using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FactCheck.Hosting.Http;

namespace FactCheck.Gateway.Limits;

/// <summary>
/// A bucket of tokens for each key (or user), and a smaller one for each address that comes without. Each copy of the
/// gateway counts for itself: the limits keep one caller from crowding out others, and are no bill.
/// Header names: draft-ietf-httpapi-ratelimit-headers-07.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private static readonly Rate Strangers = new(PerSecond: 20, Burst: 100);

    private readonly RequestDelegate _next;
    private readonly Rate _known;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public RateLimits(RequestDelegate next, IConfiguration configuration)
    {
        _next = next;
        _known = Rate.From(configuration.GetSection("RateLimit"));
        _limiter = Limiter(_known);
    }

    private sealed record Rate(double PerSecond, int Burst)
    {
        internal static Rate From(IConfigurationSection section)
        {
            var rate = new Rate(section.GetValue("PerSecond", 100.0), section.GetValue("Burst", 500));
            return rate is { PerSecond: > 0, Burst: > 0 }
                ? rate
                : throw new InvalidOperationException("RateLimit:PerSecond and RateLimit:Burst must be greater than 0.");
        }
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health"))
        {
            await _next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(context);
        var rate = Caller(context) is null ? Strangers : _known;
        var left = _limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = $"{rate.Burst}";
        headers["RateLimit-Remaining"] = $"{left}";
        headers["RateLimit-Reset"] = $"{Math.Ceiling((rate.Burst - left) / rate.PerSecond)}";
        if (lease.IsAcquired)
        {
            await _next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        headers.RetryAfter = $"{wait}";
        await Problems.Problem(
            StatusCodes.Status429TooManyRequests,
            "rate-limited",
            $"You may make {rate.PerSecond} requests a second, and {rate.Burst} at once. Try again in {wait} s.").ExecuteAsync(context);
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<HttpContext> Limiter(Rate known) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        Caller(context) is { } caller
            ? RateLimitPartition.GetTokenBucketLimiter(caller, _ => Options(known))
            : RateLimitPartition.GetTokenBucketLimiter(Network(context.Connection.RemoteIpAddress), _ => Options(Strangers)));

    private static string? Caller(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;

    // Whoever has one IPv6 address has 2^64 of them.
    private static string Network(IPAddress? address) => address switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => $"{address?.MapToIPv4()}",
    };

    private static TokenBucketRateLimiterOptions Options(Rate rate) => new()
    {
        TokenLimit = rate.Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1 / rate.PerSecond),
    };
}
