using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FactCheck.Testing;

namespace FactCheck.Webhooks.Tests;

/// <summary>The service as it runs: messages in over the broker, signed requests out to a receiver, its API over HTTP.</summary>
internal sealed class ServiceBench : IAsyncDisposable
{
    private ServiceBench(RunningService service, Receiver receiver) => (Service, Receiver, Client) = (service, receiver, service.Client());

    public RunningService Service { get; }

    public Receiver Receiver { get; }

    public HttpClient Client { get; }

    public static async Task<ServiceBench> StartAsync(PostgresFixture postgres, RabbitMqFixture rabbit) => new(
        await RunningService.StartAsync(WebhooksService.Build, postgres, rabbit, "--Outgoing:AllowLoopback=true"), await Receiver.StartAsync());

    public async ValueTask DisposeAsync()
    {
        // The tests share the database: none leaves a subscription for the next to see.
        foreach (var webhook in await ItemsAsync("/v1/webhooks?limit=200"))
        {
            using var deleted = await Client.DeleteAsync($"/v1/webhooks/{webhook["id"]}");
            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        Client.Dispose();
        await Service.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>To the receiver, at a path that tells one webhook from another.</summary>
    public Task<JsonNode> SubscribeToAsync(string path, params string[] eventTypes) => SubscribeAsync(new { url = Receiver.Url(path), eventTypes });

    public Task<JsonNode> SubscribeAsync(params string[] eventTypes) => SubscribeToAsync("/hook", eventTypes);

    public async Task<JsonNode> SubscribeAsync(object body)
    {
        using var response = await Client.PostAsJsonAsync("/v1/webhooks", body);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> PatchAsync(JsonNode webhook, object change)
    {
        using var response = await Client.PatchAsJsonAsync($"/v1/webhooks/{webhook["id"]}", change);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> GetAsync(string path) => (await Client.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<IReadOnlyList<JsonNode>> ItemsAsync(string path) => [.. (await GetAsync(path))["items"]!.AsArray().Select(item => item!)];

    public Task<IReadOnlyList<Receiver.Received>> ReceivedAsync(int count) =>
        Eventually.GetAsync(() => Task.FromResult(Receiver.Requests), requests => requests.Count >= count);

    /// <summary>The deliveries of a webhook, newest first, once they are as a test wants them.</summary>
    public Task<IReadOnlyList<JsonNode>> DeliveriesAsync(JsonNode webhook, Func<IReadOnlyList<JsonNode>, bool> isEnough, string query = "") =>
        Eventually.GetAsync(() => ItemsAsync($"/v1/webhooks/{webhook["id"]}/deliveries{query}"), isEnough);

    public async Task<JsonNode> DeliveredAsync(JsonNode webhook) =>
        (await DeliveriesAsync(webhook, deliveries => deliveries is [{ } only] && only["status"]!.ToString() == "delivered"))[0];
}
