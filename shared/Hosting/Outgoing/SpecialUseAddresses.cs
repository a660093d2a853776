using System.Net;
using System.Net.Sockets;

namespace FactCheck.Hosting.Outgoing;

/// <summary>
/// Addresses that are not a public server on the internet: what the IANA special-purpose registries (RFC 6890 and its
/// updates) list, multicast, and the clouds' metadata services that stand at public addresses.
/// </summary>
internal static class SpecialUseAddresses
{
    private static readonly IPNetwork[] Loopback = Networks("127.0.0.0/8", "::1/128");

    private static readonly IPNetwork[] V4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // carrier-grade NAT; also Alibaba's metadata, 100.100.100.200
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // Azure's host service
        "169.254.0.0/16", // link-local; metadata of most clouds
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments; Oracle's metadata, 192.0.0.192
        "192.0.2.0/24", // documentation
        "192.31.196.0/24", // AS112
        "192.52.193.0/24", // AMT relays
        "192.88.99.0/24", // 6to4 relays
        "192.168.0.0/16", // private
        "192.175.48.0/24", // AS112
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, and broadcast

    // All that IANA has given out for global unicast; what stands outside is loopback, link-local, private, multicast or unassigned.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] V6 = Networks(
        "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
        "2001:db8::/32", // documentation
        "2002::/16", // 6to4: carries any IPv4 address
        "2620:4f:8000::/48", // AS112
        "3fff::/20"); // documentation

    // The one prefix of which a translator makes the IPv4 address in its last 32 bits (RFC 6052).
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    internal static bool IsLoopback(IPAddress address) => IsIn(Loopback, Effective(address));

    internal static bool Contains(IPAddress address)
    {
        var effective = Effective(address);
        return effective.AddressFamily switch
        {
            AddressFamily.InterNetwork => IsIn(V4, effective),
            AddressFamily.InterNetworkV6 => !GlobalUnicast.Contains(effective) || IsIn(V6, effective),
            _ => true,
        };
    }

    /// <summary>The address that a connection would really reach: an IPv4 one may be spelt in IPv6 as mapped or NAT64.</summary>
    private static IPAddress Effective(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address)
            ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
    }

    private static bool IsIn(IPNetwork[] networks, IPAddress address) => networks.Any(network => network.Contains(address));

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
