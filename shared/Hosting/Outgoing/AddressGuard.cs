using System.Net;

namespace FactCheck.Hosting.Outgoing;

/// <summary>Looks a host up: <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/>, or a test's own.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>Says where a request may go to that a user's address asks for.</summary>
/// <param name="allowLoopback">Opens 127.0.0.0/8 and ::1, for development; nothing else is ever opened.</param>
/// <param name="resolve">The resolver.</param>
public sealed class AddressGuard(bool allowLoopback, ResolveHost resolve)
{
    /// <returns>Every address of the host, all of them checked.</returns>
    /// <exception cref="ForbiddenAddressException">One of them is special-use. The others do not save it: whoever
    /// controls the name could have the connection fall on the bad one.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The host has no address.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        return Array.Find(addresses, IsForbidden) is { } forbidden
            ? throw new ForbiddenAddressException(
                (literal is null ? $"{host} leads to {forbidden}, which" : host) + " is not a public address; requests go to public addresses only.")
            : addresses;
    }

    internal bool IsForbidden(IPAddress address) =>
        SpecialUseAddresses.Contains(address) && !(allowLoopback && SpecialUseAddresses.IsLoopback(address));
}
