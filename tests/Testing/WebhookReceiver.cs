using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Testing;

/// <summary>
/// A subscriber as a customer would write one: it verifies each webhook by the published recipe (Standard Webhooks 1.0.0)
/// with nothing of ours, answers 204, and keeps what was good.
/// </summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Delivered> _delivered = new();
    private readonly TimeProvider _clock;
    private byte[] _key = [];

    private WebhookReceiver(WebApplication server, TimeProvider clock) => (_server, _clock) = (server, clock);

    public sealed record Delivered(string Id, string Type, JsonElement Data, DateTimeOffset At);

    public string Url => _server.Urls.First() + "/hook";

    public IReadOnlyCollection<Delivered> Verified => _delivered;

    /// <summary>How many came with a signature that does not hold.</summary>
    public int Rejected { get; private set; }

    /// <summary>Whether it answers 410: it wants nothing more.</summary>
    public bool IsGone { get; set; }

    /// <param name="secret">What the subscription's creation gave: <c>whsec_…</c>.</param>
    public void VerifyWith(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _key = Convert.FromBase64String(secret["whsec_".Length..]);
    }

    public static async Task<WebhookReceiver> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build(), clock ?? TimeProvider.System);
        receiver._server.Run(receiver.ReceiveAsync);
        await receiver._server.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        if (IsGone)
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var (id, timestamp, signatures) = (Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"));
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
        if (!signatures.Split(' ').Contains(expected))
        {
            Rejected++;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var document = JsonSerializer.Deserialize<JsonElement>(body);
        _delivered.Enqueue(new Delivered(id, document.GetProperty("type").GetString()!, document.GetProperty("data"), _clock.GetUtcNow()));
        context.Response.StatusCode = StatusCodes.Status204NoContent;

        string Header(string name) => context.Request.Headers[name].ToString();
    }
}
