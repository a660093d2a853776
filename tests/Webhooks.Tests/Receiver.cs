using System.Collections.Concurrent;
using System.Text;
using FactCheck.Webhooks.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Webhooks.Tests;

/// <summary>Somebody else's endpoint: keeps what it gets, and answers as the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Received> _received = new();

    private Receiver(WebApplication server) => _server = server;

    /// <summary>One request, with the status that answers it.</summary>
    public sealed record Received(string Path, string Body, WebhookHeaders Headers, string? ContentType, bool IsTraced);

    /// <summary>Answers a request that was kept; 204 unless a test says otherwise.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } = (_, context) =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    public IReadOnlyList<Received> Requests => [.. _received];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._server.Run(receiver.ReceiveAsync);
        await receiver._server.StartAsync();
        return receiver;
    }

    public string Url(string path = "/hook") => _server.Urls.First() + path;

    /// <summary>Answers with these statuses in turn, and with the last of them from then on.</summary>
    public void AnswerWith(params int[] statuses)
    {
        var count = 0;
        Answer = (_, context) =>
        {
            context.Response.StatusCode = statuses[Math.Min(Interlocked.Increment(ref count), statuses.Length) - 1];
            return context.Response.WriteAsync("as you were");
        };
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers;
        var received = new Received(
            context.Request.Path,
            await reader.ReadToEndAsync(context.RequestAborted),
            new WebhookHeaders(headers[StandardWebhook.IdHeader], headers[StandardWebhook.TimestampHeader], headers[StandardWebhook.SignatureHeader]),
            context.Request.ContentType,
            headers.ContainsKey("traceparent"));
        _received.Enqueue(received);
        await Answer(received, context);
    }
}
