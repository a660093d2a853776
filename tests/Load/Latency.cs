using FactCheck.Load.Engine;

namespace FactCheck.Load;

/// <summary>From POST to the verified webhook of the checked article, one article at a time: what a lone sender waits.</summary>
internal static class Latency
{
    // The first articles pay for compilation and connections: for a minute after its start the suite takes twice as long.
    private const int WarmUp = 200;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(SuiteClient suite, int count)
    {
        await using var sending = await Sending.StartAsync(suite.Http);
        var samples = SampleArticles.New();
        var took = await Percentiles.RepeatAsync(count, WarmUp, number => sending.SendAndTakeAsync(samples[number]));
        Console.WriteLine($"POST to webhook received, {count} articles of {SampleArticles.MeanWords:F0} words, one at a time");
        Console.WriteLine($"  p50 {took.At(0.50):F0} ms   p90 {took.At(0.90):F0} ms   p99 {took.At(0.99):F0} ms   max {took[^1]:F0} ms");
        var engine = 1_000 / EngineAlone.Measure(threads: 1).ArticlesPerSecond;
        return
        [
            new($"POST to verified webhook, one article of {SampleArticles.MeanWords:F0} words at a time: p50 (p90, p99)", $"{took.At(0.50):F0} ({took.At(0.90):F0}, {took.At(0.99):F0}) ms")
            {
                Beside = "the engine alone, at full load on one thread", Limit = $"{engine:F0} ms", Ratio = took.At(0.50) / engine,
            },
        ];
    }
}
