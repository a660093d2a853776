using System.Net;
using FactCheck.Hosting.Outgoing;

namespace FactCheck.Hosting.Tests.Outgoing;

public sealed class AddressGuardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.255.255.255")]
    [InlineData("10.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.0")]
    [InlineData("100.100.100.200")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.31.196.1")]
    [InlineData("192.52.193.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("192.168.255.255")]
    [InlineData("192.175.48.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    public async Task Refuses_every_special_use_range_of_ipv4(string address) => await RefusesAsync(address);

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("0:0:0:0:0:0:0:1")]
    [InlineData("::8.8.8.8")] // IPv4-compatible, deprecated
    [InlineData("::ffff:0:8.8.8.8")] // IPv4-translated
    [InlineData("64:ff9b:1::808:808")] // NAT64 for local use
    [InlineData("100::1")] // discard
    [InlineData("100:0:0:1::1")] // dummy
    [InlineData("2001::1")] // Teredo
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:2::1")] // benchmarks
    [InlineData("2001:10::1")] // ORCHID
    [InlineData("2001:20::1")] // ORCHIDv2
    [InlineData("2001:db8::1")] // documentation
    [InlineData("2002:7f00:1::")] // 6to4 of 127.0.0.1
    [InlineData("2002:808:808::1")]
    [InlineData("2620:4f:8000::1")] // AS112
    [InlineData("3fff::1")] // documentation
    [InlineData("4000::1")] // unassigned
    [InlineData("5f00::1")] // segment routing
    [InlineData("fc00::1")] // unique local
    [InlineData("fd00:ec2::254")] // metadata of AWS
    [InlineData("fd20:ce::254")] // metadata of Google Cloud
    [InlineData("fe80::1")] // link-local
    [InlineData("fe80::1%1")]
    [InlineData("febf::1")]
    [InlineData("fec0::1")] // site-local, deprecated
    [InlineData("ff02::1")] // multicast
    public async Task Refuses_every_special_use_range_of_ipv6(string address) => await RefusesAsync(address);

    [Theory]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:7f00:1")]
    [InlineData("::FFFF:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("0:0:0:0:0:ffff:c0a8:1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b::10.1.2.3")]
    public async Task Refuses_ipv4_special_use_in_an_ipv6_spelling(string address) => await RefusesAsync(address);

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("168.63.129.17")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:200::1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    public async Task Lets_public_addresses_through(string address) =>
        (await Guard(allowLoopback: false, address).ResolveAsync("host.example", Cancellation)).ShouldBe([IPAddress.Parse(address)]);

    [Fact]
    public async Task Refuses_a_host_when_any_one_of_its_addresses_is_bad()
    {
        var exception = await Should.ThrowAsync<ForbiddenAddressException>(() =>
            Guard(allowLoopback: false, "8.8.8.8", "2606:4700::1111", "10.0.0.1").ResolveAsync("host.example", Cancellation));

        exception.Message.ShouldBe("host.example leads to 10.0.0.1, which is not a public address; requests go to public addresses only.");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task Opens_loopback_where_it_is_allowed(string address) =>
        (await Guard(allowLoopback: true, address).ResolveAsync("localhost", Cancellation)).ShouldBe([IPAddress.Parse(address)]);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00::1")]
    public async Task Opens_nothing_but_loopback(string address) =>
        await Should.ThrowAsync<ForbiddenAddressException>(() => Guard(allowLoopback: true, address).ResolveAsync("host.example", Cancellation));

    private static AddressGuard Guard(bool allowLoopback, params string[] addresses) =>
        new(allowLoopback, (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()));

    /// <summary>Both as what a name leads to and as the host itself.</summary>
    private static async Task RefusesAsync(string address)
    {
        await Should.ThrowAsync<ForbiddenAddressException>(() => Guard(allowLoopback: false, address).ResolveAsync("host.example", Cancellation));
        await Should.ThrowAsync<ForbiddenAddressException>(() =>
            new AddressGuard(allowLoopback: false, NoLookUp).ResolveAsync(address, Cancellation));
    }

    private static Task<IPAddress[]> NoLookUp(string host, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{host} is an address; there is nothing to look up.");
}
