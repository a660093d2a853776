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

        Grow();
    }

    /// <summary>What an article of more words costs: the same for each word, if all is linear.</summary>
    private static void Grow()
    {
        var text = string.Join("\n\n", SampleArticles.Originals);
        Console.WriteLine("  by length: words, ms, microseconds a word");
        foreach (var words in (int[])[1_000, 3_000, 10_000, 30_000, 100_000])
        {
            var article = Of(text, words);
            Analyzer.Analyze(article);
            var began = Stopwatch.GetTimestamp();
            Analyzer.Analyze(article);
            var took = Stopwatch.GetElapsedTime(began);
            var each = took.TotalMicroseconds / words;
            Console.WriteLine($"  {words,8} {took.TotalMilliseconds,8:F0} {each,6:F1} {new string('#', (int)Math.Min(each, 150))}");
        }
    }

    private static string Of(string text, int words)
    {
        var all = string.Join("\n\n", Enumerable.Repeat(text, (words / 9_000) + 2));
        var (end, seen) = (0, 0);
        while (seen < words)
        {
            end = all.IndexOf(' ', end + 1);
            seen++;
        }

        return all[..end];
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
