using System.Net;
using System.Net.Sockets;

namespace FactCheck.Hosting.Outgoing;

/// <summary>
/// Sends requests to addresses that users gave. The host is resolved once, at connect time, and the connection is made
/// to an address that was checked: a check before the request alone would leave the name time to change (DNS
/// rebinding). Redirects are not followed and no proxy is asked, since either would connect past the check.
/// </summary>
public sealed class GuardedHttpHandler : DelegatingHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    // A pooled connection stays with the address that was checked; a new one looks the name up again.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly AddressGuard _guard;

    public GuardedHttpHandler(AddressGuard guard)
    {
        _guard = guard;
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
            MaxResponseHeadersLength = 16,
            ConnectCallback = ConnectAsync,
        };
    }

    /// <exception cref="ForbiddenAddressException">The address is not one for a request of ours, by its form or by where
    /// it leads; in the latter case it is the inner exception of an <see cref="HttpRequestException"/>.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.RequestUri is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" }
            ? base.SendAsync(request, cancellationToken)
            : throw new ForbiddenAddressException("Requests go to http and https addresses without credentials only.");
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await _guard.ResolveAsync(context.DnsEndPoint.Host.Trim('[', ']'), cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
