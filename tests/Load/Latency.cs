namespace FactCheck.Load;

/// <summary>From POST to the verified webhook of the checked article, one article at a time: what a lone sender waits.</summary>
internal static class Latency
{
    // The first articles pay for compilation and connections.
    private const int WarmUp = 10;

    internal static async Task MeasureAsync(SuiteClient suite, int count)
    {
        await using var sending = await Sending.StartAsync(suite.Http);
        var samples = SampleArticles.New();
        var took = await Percentiles.RepeatAsync(count, WarmUp, number => sending.SendAndTakeAsync(samples[number]));
        Console.WriteLine($"POST to webhook received, {count} articles of {SampleArticles.MeanWords:F0} words, one at a time");
        Console.WriteLine($"  p50 {took.At(0.50):F0} ms   p90 {took.At(0.90):F0} ms   p99 {took.At(0.99):F0} ms   max {took[^1]:F0} ms");
    }
}
