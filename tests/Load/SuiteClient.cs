using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>The running suite as its customers reach it.</summary>
/// <param name="http">Signed in to a workspace.</param>
internal sealed class SuiteClient(HttpClient http) : IDisposable
{
    internal HttpClient Http => http;

    /// <summary>With the suite that FACTCHECK_URL and FACTCHECK_API_KEY name; where they name none, with one of its own.</summary>
    internal static async Task<T> UseAsync<T>(Func<SuiteClient, Task<T>> use)
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_URL") is { Length: > 0 } url && Environment.GetEnvironmentVariable("FACTCHECK_API_KEY") is { Length: > 0 } key)
        {
            using var running = new SuiteClient(new HttpClient { BaseAddress = new Uri(url), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } });
            return await use(running);
        }

        await using var suite = await RunningSuite.StartAsync();
        using var own = new SuiteClient(suite.Services.Api);
        return await use(own);
    }

    /// <summary>A receiver that is told of every checked article until it is disposed.</summary>
    internal async Task<Subscription> SubscribeAsync()
    {
        var receiver = await WebhookReceiver.StartAsync();
        using var response = await Http.PostAsJsonAsync("v1/webhooks", new { url = receiver.Url, eventTypes = new[] { "article.checked" }, description = "tests/Load" });
        response.EnsureSuccessStatusCode();
        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        receiver.VerifyWith(created.GetProperty("secret").GetString()!);
        return new Subscription(this, created.GetProperty("id").GetString()!, receiver);
    }

    public void Dispose() => http.Dispose();

    internal sealed class Subscription(SuiteClient suite, string id, WebhookReceiver receiver) : IAsyncDisposable
    {
        /// <summary>When the webhook of each article arrived first.</summary>
        internal Dictionary<string, DateTimeOffset> Arrivals() => receiver.Verified
            .GroupBy(one => one.Data.GetProperty("article").GetProperty("id").GetString()!)
            .ToDictionary(group => group.Key, group => group.Min(one => one.At));

        public async ValueTask DisposeAsync()
        {
            using var removed = await suite.Http.DeleteAsync($"v1/webhooks/{id}");
            await receiver.DisposeAsync();
        }
    }
}
