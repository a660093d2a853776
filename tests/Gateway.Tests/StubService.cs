using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Gateway.Tests;

/// <summary>What stands behind the gateway in these tests: it keeps what arrives, and answers with its own name.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SeenRequest> _seen = new();

    private StubService(WebApplication app) => _app = app;

    internal sealed record SeenRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        internal long BodyBytes => Body.Length;
    }

    internal Uri Address => new(_app.Urls.First());

    internal bool IsReady { get; set; } = true;

    internal string OpenApi { get; set; } = """{"openapi":"3.1.1","paths":{}}""";

    /// <summary>What the test writes here goes out as server-sent events, one by one.</summary>
    internal Channel<string> Events { get; } = Channel.CreateUnbounded<string>();

    internal static async Task<StubService> StartAsync(string name)
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var service = new StubService(builder.Build());
        service.Map(name);
        await service._app.StartAsync();
        return service;
    }

    /// <summary>An address on which nobody listens.</summary>
    internal static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    internal IReadOnlyList<SeenRequest> All(string path) => [.. _seen.Where(request => request.Path == path)];

    internal SeenRequest Last(string path) => _seen.Last(request => request.Path == path);

    public async ValueTask DisposeAsync()
    {
        Events.Writer.TryComplete();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private void Map(string name)
    {
        _app.MapGet("/openapi/v1.json", () => Results.Text(OpenApi, "application/json"));
        _app.MapGet("/health/ready", () => Results.Json(new { status = IsReady ? "healthy" : "unhealthy", checks = new { } }, statusCode: IsReady ? 200 : 503));
        _app.MapGet("/v1/articles/{id}/events", SendEventsAsync);
        _app.MapGet("/v1/articles/breaks-off", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        _app.Map("/{**path}", async context =>
        {
            var counted = new MemoryStream();
            await context.Request.Body.CopyToAsync(counted, context.RequestAborted);
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            _seen.Enqueue(new(context.Request.Method, context.Request.Path, context.Request.QueryString.ToString(), headers, counted.ToArray()));
            if (context.Request.Query.TryGetValue("policy", out var policy))
            {
                context.Response.Headers.ContentSecurityPolicy = policy;
            }

            await context.Response.WriteAsync(name, context.RequestAborted);
        });
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await foreach (var item in Events.Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync($"data: {item}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
