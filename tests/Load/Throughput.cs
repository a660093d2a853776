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

    // Until the suite's code is compiled as it runs for good, some hundred articles take twice as long.
    private const int WarmUp = 400;

    /// <param name="Accepted">From the first POST to the last 202.</param>
    /// <param name="Delivered">From the first POST to the last webhook.</param>
    /// <param name="Cpu">Of all that took part, meanwhile.</param>
    private sealed record Run(TimeSpan Accepted, TimeSpan Delivered, CpuByPart Cpu);

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(SuiteClient suite, int count)
    {
        await RunAsync(suite, WarmUp);
        var run = await RunAsync(suite, count);
        var (checkedEach, engine) = (count / run.Delivered.TotalMinutes, EngineAlone.Measure(Environment.ProcessorCount).ArticlesPerSecond * 60);
        var engineEach = Environment.ProcessorCount * 60_000 / engine;
        Console.WriteLine($"Full load, {count} articles of {SampleArticles.MeanWords:F0} words, {Senders} senders, after {WarmUp} others");
        Console.WriteLine($"  accepted {count / run.Accepted.TotalMinutes:F0} articles/min   checked and delivered {checkedEach:F0} articles/min   ({run.Delivered.TotalSeconds:F1} s in all)");
        Console.WriteLine($"  the engine alone, on the same cores without the rest: {engine:F0} articles/min; the suite's share of that {checkedEach / engine:F2}");
        Console.WriteLine($"  processor time an article: {run.Cpu.For(count)}; the engine alone {engineEach:F0} ms");
        return
        [
            new("articles a minute at full load, checked and delivered", $"{checkedEach:N0}") { Beside = "the engine alone on the same cores", Limit = $"{engine:N0}", Ratio = checkedEach / engine, Aim = "0.60" },
            new("articles a minute accepted", $"{count / run.Accepted.TotalMinutes:N0}"),
            new("processor time an article at full load: services / PostgreSQL / RabbitMQ / sender and receiver", run.Cpu.Each(count))
            {
                Beside = "the engine alone", Limit = $"{engineEach:F0} ms", Ratio = run.Cpu.Services.TotalMilliseconds / count / engineEach,
            },
        ];
    }

    private static async Task<Run> RunAsync(SuiteClient suite, int count)
    {
        var clock = TimeProvider.System;
        var samples = SampleArticles.New();
        await using var subscription = await suite.SubscribeAsync();
        var (startedAt, cpu) = (clock.GetUtcNow(), CpuByPart.Now());
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
        var deliveredAt = arrivals.Where(arrival => ids.Contains(arrival.Key)).Max(arrival => arrival.Value);
        return new Run(acceptedAt - startedAt, deliveredAt - startedAt, CpuByPart.Now() - cpu);
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
