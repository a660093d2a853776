using System.Collections.Concurrent;
using System.Net.Http.Json;
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

    private int _firstAttempts;

    private HostileReceiver(string name, WebApplication server) => (Name, _server) = (name, server);

    internal string Name { get; }

    /// <summary>The attempts of each event, by its webhook-id.</summary>
    internal IEnumerable<IReadOnlyList<DateTimeOffset>> Attempts => _attempts.Values.Select(times => times.Order().ToList());

    /// <summary>How many events it misbehaves for; those that come later are taken at once.</summary>
    internal int MostTimes { get; init; } = int.MaxValue;

    /// <summary>Where it is reached.</summary>
    internal string Url => _server.Urls.First() + "/hook";

    /// <summary>The articles whose event was taken.</summary>
    internal IReadOnlyCollection<string> Articles => [.. _taken.Values.Distinct()];

    /// <param name="name">For complaints.</param>
    /// <param name="misbehave">Answers a first attempt.</param>
    /// <param name="mostTimes">See <see cref="MostTimes"/>.</param>
    internal static async Task<HostileReceiver> StartAsync(string name, Func<HttpContext, Task> misbehave, int mostTimes = int.MaxValue)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new HostileReceiver(name, builder.Build()) { MostTimes = mostTimes };
        receiver._server.Run(context => receiver.ReceiveAsync(context, misbehave));
        await receiver._server.StartAsync();
        return receiver;
    }

    /// <returns>The path of the subscription.</returns>
    internal async Task<string> SubscribeAsync(HttpClient api)
    {
        using var response = await api.PostAsJsonAsync("v1/webhooks", new { url = Url, eventTypes = new[] { "article.checked" } });
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
        if (attempts.Count == 1 && Interlocked.Increment(ref _firstAttempts) <= MostTimes)
        {
            await misbehave(context);
            return;
        }

        _taken[id] = body.GetProperty("data").GetProperty("article").GetProperty("id").GetString()!;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
