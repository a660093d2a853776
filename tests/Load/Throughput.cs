using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Load.Engine;
using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>As many articles as the suite takes at once: from the first POST to the last verified webhook.</summary>
internal static class Throughput
{
    private const int Senders = 8;

    internal static async Task MeasureAsync(SuiteClient suite, int count)
    {
        var clock = TimeProvider.System;
        var samples = new SampleArticles(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[..12]);
        await using var subscription = await suite.SubscribeAsync();
        var startedAt = clock.GetUtcNow();
        var ids = new HashSet<string>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, cancellationToken) =>
        {
            var id = await SubmitAsync(suite.Http, samples[number], cancellationToken);
            lock (ids)
            {
                ids.Add(id);
            }
        });
        var acceptedAt = clock.GetUtcNow();
        var arrivals = await Eventually.GetAsync(() => Task.FromResult(subscription.Arrivals()), all => ids.IsSubsetOf(all.Keys), TimeSpan.FromMinutes(10));

        var all = (arrivals.Where(arrival => ids.Contains(arrival.Key)).Max(arrival => arrival.Value) - startedAt).TotalMinutes;
        var intake = (acceptedAt - startedAt).TotalMinutes;
        var engine = EngineAlone.Measure(Environment.ProcessorCount).ArticlesPerSecond * 60;
        Console.WriteLine($"Full load, {count} articles of {SampleArticles.MeanWords:F0} words, {Senders} senders");
        Console.WriteLine($"  accepted {count / intake:F0} articles/min   checked and delivered {count / all:F0} articles/min   ({all * 60:F1} s in all)");
        Console.WriteLine($"  the engine alone, on the same cores without the rest: {engine:F0} articles/min; the suite's share of that {count / all / engine:F2}");
    }

    internal static async Task<string> SubmitAsync(HttpClient http, object article, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var response = await http.PostAsJsonAsync("v1/articles", article, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                // The limit is part of what a customer meets: wait as told.
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString()!;
        }
    }
}
