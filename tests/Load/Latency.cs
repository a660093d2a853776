using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>From POST to the verified webhook of the checked article, one article at a time: what a lone sender waits.</summary>
internal static class Latency
{
    // The first articles pay for compilation and connections.
    private const int WarmUp = 10;

    internal static async Task MeasureAsync(SuiteClient suite, int count)
    {
        var clock = TimeProvider.System;
        var samples = new SampleArticles(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[..12]);
        await using var subscription = await suite.SubscribeAsync();
        var milliseconds = new List<double>();
        for (var number = 0; number < count + WarmUp; number++)
        {
            var sentAt = clock.GetUtcNow();
            using var response = await suite.Http.PostAsJsonAsync("v1/articles", samples[number]);
            response.EnsureSuccessStatusCode();
            var id = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
            var arrivals = await Eventually.GetAsync(() => Task.FromResult(subscription.Arrivals()), all => all.ContainsKey(id));
            if (number >= WarmUp)
            {
                milliseconds.Add((arrivals[id] - sentAt).TotalMilliseconds);
            }
        }

        milliseconds.Sort();
        Console.WriteLine($"POST to webhook received, {count} articles of {SampleArticles.MeanWords:F0} words, one at a time");
        Console.WriteLine($"  p50 {At(0.50):F0} ms   p90 {At(0.90):F0} ms   p99 {At(0.99):F0} ms   max {milliseconds[^1]:F0} ms");

        double At(double share) => milliseconds[(int)Math.Ceiling(share * milliseconds.Count) - 1];
    }
}
