using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Testing.Telemetry;

/// <summary>Where the services send their telemetry: an OTLP collector that keeps it in memory.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedSpan> _spans = [];
    private readonly ConcurrentDictionary<string, byte> _meters = [];

    private Collector(WebApplication server) => _server = server;

    public IReadOnlyCollection<ReceivedSpan> Spans => _spans;

    /// <summary>The names of what was measured.</summary>
    public ICollection<string> Meters => _meters.Keys;

    /// <summary>For the services: to send what they have soon, and in the one encoding that a plain HTTP server can take.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("OTEL_EXPORTER_OTLP_ENDPOINT", _server.Urls.First()),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        new("OTEL_BSP_SCHEDULE_DELAY", "500"),
        new("OTEL_METRIC_EXPORT_INTERVAL", "5000"),
    ];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._server.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            foreach (var span in ReceivedSpan.ReadAll(await BodyAsync(request)))
            {
                collector._spans.Enqueue(span);
            }
        });
        collector._server.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            foreach (var name in MeterNames.ReadAll(await BodyAsync(request)))
            {
                collector._meters[name] = 0;
            }
        });
        collector._server.MapPost("/v1/logs", () => Results.Ok());
        await collector._server.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
