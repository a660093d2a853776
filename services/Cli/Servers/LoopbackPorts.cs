using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace FactCheck.Cli.Servers;

/// <summary>Ports on 127.0.0.1, chosen once and kept in <see cref="Settings.Ports"/>; chosen again when a stranger has taken one.</summary>
internal sealed class LoopbackPorts(Dictionary<string, int> remembered, Func<int, bool> isFree)
{
    // Below Linux's ephemeral range (32768 up), where outgoing connections would take them now and then.
    private const int First = 20_000;
    private const int Last = 32_000;

    public static LoopbackPorts Of(Settings settings) => new(settings.Ports, IsFree);

    /// <summary>A port for the server called <paramref name="name"/>, which must not be running, for then its port is not free.</summary>
    public int Choose(string name, int? preferred = null)
    {
        if (remembered.TryGetValue(name, out var before) && isFree(before))
        {
            return before;
        }
        remembered.Remove(name);
        var port = preferred is { } wanted && IsOpen(wanted) ? wanted : Random();
        remembered[name] = port;
        return port;
    }

    internal static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // A server binds with SO_REUSEADDR too: a connection in TIME_WAIT keeps nobody from listening.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private int Random()
    {
        int port;
        do
        {
            port = RandomNumberGenerator.GetInt32(First, Last);
        }
        while (!IsOpen(port));
        return port;
    }

    private bool IsOpen(int port) => !remembered.ContainsValue(port) && isFree(port);
}
