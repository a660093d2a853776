using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Faults;

/// <summary>A subscriber that misbehaves at the first attempt of each event, and takes the second.</summary>
internal sealed class HostileReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DateTimeOffset>> _attempts = [];
    private readonly ConcurrentDictionary<string, string> _taken = [];

    private HostileReceiver(string name, WebApplication server) => (Name, _server) = (name, server);

    internal string Name { get; }

    /// <summary>The attempts of each event, by its webhook-id.</summary>
    internal IEnumerable<IReadOnlyList<DateTimeOffset>> Attempts => _attempts.Values.Select(times => times.Order().ToList());

    /// <summary>The articles whose event was taken.</summary>
    internal IReadOnlyCollection<string> Articles => [.. _taken.Values.Distinct()];

    /// <param name="name">For complaints.</param>
    /// <param name="misbehave">Answers a first attempt.</param>
    internal static async Task<HostileReceiver> StartAsync(string name, Func<HttpContext, Task> misbehave)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new HostileReceiver(name, builder.Build());
        receiver._server.Run(context => receiver.ReceiveAsync(context, misbehave));
        await receiver._server.StartAsync();
        return receiver;
    }

    /// <returns>The path of the subscription.</returns>
    internal async Task<string> SubscribeAsync(HttpClient api)
    {
        using var response = await api.PostAsJsonAsync("v1/webhooks", new { url = _server.Urls.First() + "/hook", eventTypes = new[] { "article.checked" } });
        response.EnsureSuccessStatusCode();
        return $"v1/webhooks/{(await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()}";
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context, Func<HttpContext, Task> misbehave)
    {
        var id = context.Request.Headers["webhook-id"].ToString();
        var attempts = _attempts.GetOrAdd(id, _ => []);
        attempts.Enqueue(_clock.GetUtcNow());
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        if (attempts.Count == 1)
        {
            await misbehave(context);
            return;
        }

        _taken[id] = body.GetProperty("data").GetProperty("article").GetProperty("id").GetString()!;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

/// <summary>An address of the inside: whoever connects was led there.</summary>
internal sealed class Canary : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    internal Canary() => _listener.Start();

    internal string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/latest/meta-data/";

    /// <summary>A connection waits in the listener's backlog until somebody accepts it, and nobody does.</summary>
    internal bool WasReached => _listener.Pending();

    public void Dispose() => _listener.Dispose();
}
