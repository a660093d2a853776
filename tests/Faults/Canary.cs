using System.Net;
using System.Net.Sockets;

namespace FactCheck.Faults;

/// <summary>An address of the inside: whoever connects was led there.</summary>
internal sealed class Canary : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    internal Canary() => _listener.Start();

    /// <summary>By the address of this machine that needs no permission to be reached in development.</summary>
    internal string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/latest/meta-data/";

    /// <summary>The same by 0.0.0.0, by which Linux reaches this machine, and which nothing opens to webhooks.</summary>
    internal string ForbiddenUrl => Url.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal);

    /// <summary>A connection waits in the listener's backlog until somebody accepts it, and nobody does.</summary>
    internal bool WasReached => _listener.Pending();

    public void Dispose() => _listener.Dispose();
}
