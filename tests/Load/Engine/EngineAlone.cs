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

    internal static void Print()
    {
        var words = SampleArticles.MeanWords;
        Console.WriteLine($"The engine alone, whole analyses of articles of {words:F0} words");
        foreach (var threads in (int[])[1, Environment.ProcessorCount])
        {
            var (articles, kilobytes) = Measure(threads);
            Console.WriteLine($"  {threads} thread{(threads == 1 ? " " : "s")}  {articles,6:F1} articles/s  {articles * words,8:F0} words/s  {kilobytes,8:F0} kB allocated an article");
        }
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
