using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Faults;

/// <summary>What stands on the wire between the services and a server: passes bytes on, and can cut, reset or delay them.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Link, byte> _links = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _accepting;
    private volatile int _delayMilliseconds;
    private volatile bool _refusing;

    /// <param name="upstream">Asked at each connection: a server that was restarted may have another port.</param>
    internal TcpProxy(Func<int> upstream)
    {
        _listener.Start();
        _accepting = AcceptAsync(upstream);
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Breaks every connection by RST, as a firewall that lost its state does.</summary>
    internal void Reset()
    {
        foreach (var link in _links.Keys)
        {
            link.Reset();
        }
    }

    /// <summary>No connection passes until <see cref="Mend"/>, and those that stand are broken.</summary>
    internal void Cut()
    {
        _refusing = true;
        Reset();
    }

    /// <summary>Each piece of what is sent waits so long.</summary>
    internal void Delay(TimeSpan delay) => _delayMilliseconds = (int)delay.TotalMilliseconds;

    internal void Mend() => (_refusing, _delayMilliseconds) = (false, 0);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        Reset();
        await _accepting;
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync(Func<int> upstream)
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var near = await _listener.AcceptSocketAsync(_ending.Token);
                _ = PassAsync(near, upstream());
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The proxy ends; or whoever called has gone again, and the next is to be heard.
            }
        }
    }

    private async Task PassAsync(Socket near, int port)
    {
        var link = new Link(near, new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
        _links.TryAdd(link, 0);
        try
        {
            if (_refusing)
            {
                return;
            }

            await link.Far.ConnectAsync(IPAddress.Loopback, port, _ending.Token);
            link.Near.NoDelay = link.Far.NoDelay = true;
            await Task.WhenAny(PumpAsync(link.Near, link.Far), PumpAsync(link.Far, link.Near));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either end is gone: so is the link.
        }
        finally
        {
            _links.TryRemove(link, out _);
            link.Reset();
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _ending.Token) is var count and > 0)
            {
                if (_delayMilliseconds is var delay and > 0)
                {
                    await Task.Delay(delay, _ending.Token);
                }

                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _ending.Token);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // As above.
        }
    }

    private sealed record Link(Socket Near, Socket Far)
    {
        internal void Reset()
        {
            foreach (var socket in (Socket[])[Near, Far])
            {
                try
                {
                    // Lingering for no time is what makes a close a reset (tcp(7), SO_LINGER).
                    socket.LingerState = new LingerOption(enable: true, 0);
                    socket.Dispose();
                }
                catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
                {
                    // Its own pump was first.
                }
            }
        }
    }
}
