using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace FactCheck.Gateway.Limits;

/// <summary>
/// A bucket of tokens for each address that comes without a key, or with one that is yet to be looked up: who tries keys must not
/// cost a query each. A request takes one token, whoever asks for it first.
/// </summary>
internal sealed class StrangerLimits(Rate rate) : IDisposable
{
    internal static readonly Rate Usual = new(PerSecond: 20, Burst: 100);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(Network(context.Connection.RemoteIpAddress), _ => rate.Bucket()));

    internal Rate Rate => rate;

    internal RateLimitLease Lease(HttpContext context)
    {
        if (context.Features.Get<RateLimitLease>() is not { } lease)
        {
            lease = _limiter.AttemptAcquire(context);
            context.Features.Set(lease);
        }

        return lease;
    }

    internal long Left(HttpContext context) => _limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;

    public void Dispose() => _limiter.Dispose();

    // Whoever has one IPv6 address has 2^64 of them.
    private static string Network(IPAddress? address) => address switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => $"{address?.MapToIPv4()}",
    };
}
