using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Load.Webhooks;

/// <summary>Endpoints on this machine: reads each request, answers 204, and keeps which ids came and how late; one path can be made to hang.</summary>
internal sealed class LocalReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<(string Path, string Id), bool> _ids = new();
    private ConcurrentQueue<(string Path, double Milliseconds)> _delays = new();

    private long _firstAt;

    private LocalReceiver(WebApplication server) => _server = server;

    /// <summary>How long the path that hangs takes for an answer; zero while none does.</summary>
    internal TimeSpan Hang { get; set; }

    /// <summary>When the first request came since this was set to zero, in ticks of the stopwatch.</summary>
    internal long FirstAt
    {
        get => Interlocked.Read(ref _firstAt);
        set => Interlocked.Exchange(ref _firstAt, value);
    }

    /// <summary>Whether to read each body for when its event happened.</summary>
    internal bool Times { get; init; }

    internal static string HangingPath => "/hook/0";

    /// <summary>Different webhooks that came, by endpoint and webhook-id.</summary>
    internal int Distinct => _ids.Count;

    internal static async Task<LocalReceiver> StartAsync(bool times)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new LocalReceiver(builder.Build()) { Times = times };
        receiver._server.Run(receiver.ReceiveAsync);
        await receiver._server.StartAsync();
        return receiver;
    }

    internal string Url(int endpoint) => $"{_server.Urls.First()}/hook/{endpoint}";

    /// <summary>The delays since the last call, from event to arrival, of all endpoints but the one that may hang.</summary>
    internal List<double> TakeDelays() =>
        [.. Interlocked.Exchange(ref _delays, new()).Where(one => one.Path != HangingPath).Select(one => one.Milliseconds).Order()];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        Interlocked.CompareExchange(ref _firstAt, Stopwatch.GetTimestamp(), 0);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        string path = context.Request.Path;
        _ids[(path, context.Request.Headers["webhook-id"].ToString())] = true;
        if (Times)
        {
            var happened = JsonDocument.Parse(body.ToArray()).RootElement.GetProperty("timestamp").GetDateTimeOffset();
            _delays.Enqueue((path, (TimeProvider.System.GetUtcNow() - happened).TotalMilliseconds));
        }

        if (Hang > TimeSpan.Zero && path == HangingPath)
        {
            await Task.Delay(Hang, TimeProvider.System, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
