using System.Net;
using System.Net.Sockets;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Tests.Servers;

public sealed class LoopbackPortsTests
{
    private readonly Dictionary<string, int> remembered = [];

    [Fact]
    public void Takes_the_preferred_port_when_it_is_free()
    {
        Ports(taken: []).Choose("Gateway", preferred: 5080).ShouldBe(5080);

        remembered["Gateway"].ShouldBe(5080);
    }

    [Fact]
    public void Takes_another_when_a_stranger_has_the_preferred_one() =>
        Ports(taken: [5080]).Choose("Gateway", preferred: 5080).ShouldBeInRange(20_000, 32_000);

    [Fact]
    public void Remembers_its_choice()
    {
        remembered["postgres"] = 23_456;

        Ports(taken: []).Choose("postgres").ShouldBe(23_456);
    }

    [Fact]
    public void Chooses_again_when_a_stranger_has_the_remembered_one()
    {
        remembered["postgres"] = 23_456;

        Ports(taken: [23_456]).Choose("postgres").ShouldNotBe(23_456);

        remembered["postgres"].ShouldNotBe(23_456);
    }

    [Fact]
    public void Gives_no_two_servers_the_same_port()
    {
        var ports = Ports(taken: []);
        ports.Choose("Gateway", preferred: 5080);

        ports.Choose("Dashboard", preferred: 5080).ShouldNotBe(5080);
    }

    [Fact]
    public void Sees_that_somebody_listens()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;

        LoopbackPorts.IsFree(port).ShouldBeFalse();
        stranger.Stop();
        LoopbackPorts.IsFree(port).ShouldBeTrue();
    }

    private LoopbackPorts Ports(int[] taken) => new(remembered, port => !taken.Contains(port));
}
