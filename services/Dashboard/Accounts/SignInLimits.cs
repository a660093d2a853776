using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FactCheck.Dashboard.Accounts.Passkeys;
using FactCheck.Dashboard.Accounts.Users;

namespace FactCheck.Dashboard.Accounts;

/// <summary>
/// A bucket of attempts for each address that tries to sign in. The lock of a user stops who guesses one password again and again; this stops who
/// tries one password on every user, or keeps users locked. Each copy of the dashboard counts for itself.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    private static readonly PathString[] Doors = [AccountsSetup.SignInPath, PasskeyEndpoints.SignIn, PasskeyEndpoints.RequestOptions, InvitationPage.Path];

    private readonly RequestDelegate _next;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public SignInLimits(RequestDelegate next, IConfiguration configuration)
    {
        _next = next;
        var perMinute = configuration.GetValue("SignInLimit:PerMinute", 10.0);
        var burst = configuration.GetValue("SignInLimit:Burst", 30);
        if (!(perMinute > 0) || burst <= 0)
        {
            throw new InvalidOperationException("SignInLimit:PerMinute and SignInLimit:Burst must be greater than 0.");
        }

        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            Network(context.Connection.RemoteIpAddress),
            _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromMinutes(1 / perMinute) }));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        // A slash at the end leads to the same page.
        var door = new PathString(context.Request.Path.Value?.TrimEnd('/'));
        if (!HttpMethods.IsPost(context.Request.Method) || !Doors.Contains(door))
        {
            await _next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await _next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 60;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;

        // The page that says so is asked for in its place, and is no form.
        context.Request.Method = HttpMethods.Get;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>Whoever has one IPv6 address has 2^64 of them: the network counts.</summary>
    private static string Network(IPAddress? address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : $"{address?.MapToIPv4()}";
}
