using System.Diagnostics;
using FactCheck.Language;

namespace FactCheck.Load.Engine;

/// <summary>The engine without any service around it: the whole analysis of the sample articles, over and over.</summary>
internal static class EngineAlone
{
    // Tiered compilation has settled by then.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <param name="ArticlesPerSecond">Of all threads together.</param>
    /// <param name="KilobytesEach">What an article allocates.</param>
    internal sealed record Figures(double ArticlesPerSecond, double KilobytesEach);

    internal static Figures Measure(int threads)
    {
        Analyze(threads, WarmUp);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        var articles = Analyze(threads, Time);
        return new Figures(articles / Stopwatch.GetElapsedTime(began).TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / articles);
    }

    internal static IReadOnlyList<Figure> Print()
    {
        var words = SampleArticles.MeanWords;
        Console.WriteLine($"The engine alone, whole analyses of articles of {words:F0} words");
        var one = Measure(1);
        var all = Measure(Environment.ProcessorCount);
        foreach (var (threads, figures) in new[] { (1, one), (Environment.ProcessorCount, all) })
        {
            Console.WriteLine($"  {threads} thread{(threads == 1 ? " " : "s")}  {figures.ArticlesPerSecond,6:F1} articles/s  {figures.ArticlesPerSecond * words,8:F0} words/s  {figures.KilobytesEach,8:F0} kB allocated an article");
        }

        return
        [
            new("the engine alone, whole analyses, one thread: articles; words a second", Each(one)),
            new($"the same, {Environment.ProcessorCount} threads", Each(all)) { Beside = "one thread", Limit = Each(one), Ratio = all.ArticlesPerSecond / one.ArticlesPerSecond, Aim = $"{Environment.ProcessorCount}" },
            new($"allocated for an article of {words:F0} words", $"{one.KilobytesEach / 1024:F1} MB"),
        ];

        string Each(Figures figures) => $"{figures.ArticlesPerSecond:F1}; {figures.ArticlesPerSecond * words:N0}";
    }

    private static int Analyze(int threads, TimeSpan time)
    {
        var (articles, began) = (0, Stopwatch.GetTimestamp());
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            for (var number = thread; Stopwatch.GetElapsedTime(began) < time; number++)
            {
                Analyzer.Analyze(SampleArticles.Originals[number % SampleArticles.Originals.Count]);
                Interlocked.Increment(ref articles);
            }
        });
        return articles;
    }
}
