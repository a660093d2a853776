using System.Diagnostics;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Load.ScaleOut;

/// <summary>
/// The suite with one, two and four copies of the services that compute: articles a second, processor time, who did how much; and
/// what a workspace waits that sends a few articles while another floods. Where one copy keeps all processors busy, more of them
/// cannot be faster: what can be seen there is whether they are slower, and whether they share.
/// </summary>
internal static class Copies
{
    private static readonly string[] Scaled = ["Extraction", "Attribution"];
    private static readonly int[] Numbers = [1, 2, 4];

    // A copy is slow until the runtime has compiled its ways for speed.
    private const int WarmUpEach = 60;

    private const int Alone = 60;
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(500);

    /// <param name="ArticlesPerSecond">Of the workspace that floods.</param>
    /// <param name="Processor">Of one article, in the services that are copied and in all.</param>
    /// <param name="Did">How many articles each copy took.</param>
    private sealed record Flooded(double ArticlesPerSecond, (TimeSpan These, TimeSpan All) Processor, string Did);

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int articles)
    {
        await using var suite = await RunningSuite.StartAsync();
        await using var source = NpgsqlDataSource.Create(suite.Database);
        await using var large = await Sending.StartAsync(suite.Services.Api);
        await using var small = await Sending.StartAsync(await suite.Services.AddWorkspaceAsync("small"));
        Console.WriteLine($"{articles} articles of {SampleArticles.MeanWords:F0} words as fast as they are taken; beside them another workspace, one article each {Distance.TotalMilliseconds:F0} ms; {Environment.ProcessorCount} processors");
        Console.WriteLine("| copies of each | articles/s | processor ms an article: these two / all services | articles of each copy of Extraction; of Attribution | the small workspace alone: p50 / p99 | beside the flood: p50 / p99 | ratio of p50 / p99 |");
        Console.WriteLine("|---:|---:|---:|---|---:|---:|---:|");
        var figures = new List<Figure>();
        double? first = null;
        foreach (var copies in Numbers)
        {
            await Task.WhenAll(Scaled.Select(name => suite.Services.ScaleAsync(name, copies)));
            await large.FloodAsync(WarmUpEach * copies);
            await large.TakeAsync();
            var flood = await FloodAsync(suite, source, large, articles);
            var (alone, beside) = await BesideAsync(small, large, articles);
            var ratio = beside.At(0.5) / alone.At(0.5);
            Console.WriteLine($"| {copies} | {flood.ArticlesPerSecond:F1} | {flood.Processor.These.TotalMilliseconds:F0} / {flood.Processor.All.TotalMilliseconds:F0} | {flood.Did} | {Both(alone)} | {Both(beside)} | {ratio:F0} / {beside.At(0.99) / alone.At(0.99):F0} |");
            first ??= flood.ArticlesPerSecond;
            figures.Add(new($"articles a second, {copies} of each service that computes, on {Environment.ProcessorCount} processors", $"{flood.ArticlesPerSecond:F1}")
            {
                Beside = "one of each", Limit = $"{first:F1}", Ratio = flood.ArticlesPerSecond / first,
            });
            figures.Add(new("there, POST to webhook of a workspace beside another's flood: p50 / p99", Both(beside)) { Beside = "alone", Limit = Both(alone), Ratio = ratio });
        }

        return figures;
    }

    private static async Task<Flooded> FloodAsync(RunningSuite suite, NpgsqlDataSource source, Sending large, int articles)
    {
        var shares = await Task.WhenAll(Scaled.Select(name => CopyShares.BeginAsync(source, name)));
        var (these, all, began) = (Processor(suite, Scaled), Processor(suite, SuiteProcesses.Names), Stopwatch.GetTimestamp());
        await large.FloodAsync(articles);
        await large.TakeAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        (these, all) = (Processor(suite, Scaled) - these, Processor(suite, SuiteProcesses.Names) - all);
        var did = await Task.WhenAll(shares.Select(share => share.TakeAsync()));
        return new Flooded(articles / seconds, (these / articles, all / articles), string.Join("; ", did.Select(share => string.Join(" + ", share.Values))));
    }

    private static async Task<(List<TimeSpan> Alone, List<TimeSpan> Beside)> BesideAsync(Sending small, Sending large, int articles)
    {
        await small.DripAsync(Distance, sent => sent < Alone);
        var alone = await small.TakeAsync();
        var flood = large.FloodAsync(articles);
        await small.DripAsync(Distance, _ => !flood.IsCompleted || !large.HasArrived());
        await flood;
        await large.TakeAsync();
        return (alone, await small.TakeAsync());
    }

    private static TimeSpan Processor(RunningSuite suite, IEnumerable<string> names) =>
        names.SelectMany(suite.Services.Copies).Aggregate(TimeSpan.Zero, (sum, copy) => sum + copy.ProcessorTime);

    private static string Both(List<TimeSpan> sorted) => $"{sorted.At(0.5).TotalSeconds:F2} / {sorted.At(0.99).TotalSeconds:F2} s";
}
