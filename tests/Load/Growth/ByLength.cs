using System.Diagnostics;
using System.Net;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;
using FactCheck.Load.Engine;

namespace FactCheck.Load.Growth;

/// <summary>What an article costs by its length: the engine alone, its largest steps, and the whole way from POST to webhook in a suite that does nothing else.</summary>
internal static class ByLength
{
    private const int Rounds = 5;

    // Until the suite's code is compiled as it runs for good, an article takes twice as long.
    private const int WarmUp = 300;

    // 40,000 words are nearly the 256 KiB that intake takes at most.
    private static readonly int[] Lengths = [1_000, 3_000, 10_000, 30_000, 40_000, 100_000];

    /// <returns>The whole way, up to the longest text that intake takes; the engine; its steps.</returns>
    internal static async Task<IReadOnlyList<Curve>> MeasureAsync()
    {
        EngineAlone.Measure(threads: 1);
        var engine = Lengths.Select(words => Engine(SampleArticles.OfLength(words))).ToList();
        var suite = await SuiteAsync();
        return
        [
            new Curve("POST to webhook", suite),
            new Curve("engine alone", Points(took => took.Analysis)),
            new Curve("attributions", Points(took => took.Attributions)),
            new Curve("claims", Points(took => took.Claims)),
            new Curve("syntax", Points(took => took.Syntax)),
        ];

        (double, double)[] Points(Func<Took, double> part) => [.. Lengths.Zip(engine, (words, rounds) => ((double)words, rounds.Select(part).Median()))];
    }

    /// <summary>In milliseconds.</summary>
    private sealed record Took(double Analysis, double Syntax, double Attributions, double Claims);

    private static List<Took> Engine(string text)
    {
        var rounds = new List<Took>();
        for (var round = -1; round < Rounds; round++)
        {
            var (analysis, _) = Time(() => Analyzer.Analyze(text));
            var (syntax, trees) = Time(() => SyntaxAnalyzer.Analyze(Document.Parse(text)));
            var (attributions, said) = Time(() => AttributionExtractor.Extract(trees));
            var (claims, _) = Time(() => ClaimLinker.Link(trees, ClaimExtractor.Extract(trees), said, CitationExtractor.Extract(trees)));
            if (round >= 0)
            {
                rounds.Add(new Took(analysis, syntax, attributions, claims));
            }
        }

        return rounds;
    }

    private static (double Milliseconds, T Result) Time<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = work();
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, result);
    }

    private static async Task<List<(double Words, double Milliseconds)>> SuiteAsync()
    {
        await using var suite = await RunningSuite.StartAsync();
        await using var sending = await Sending.StartAsync(suite.Services.Api);
        await sending.FloodAsync(WarmUp);
        await sending.TakeAsync();
        var points = new List<(double, double)>();
        foreach (var words in Lengths)
        {
            try
            {
                var took = await Percentiles.RepeatAsync(Rounds, warm: 1, round => sending.SendAndTakeAsync(
                    new { externalId = $"growth-{words}-{round}", title = $"Growth {words}", text = $"{SampleArticles.OfLength(words)}\nRound {round}." }));
                points.Add((words, took.At(0.5)));
            }
            catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.RequestEntityTooLarge)
            {
                break;
            }
        }

        return points;
    }
}
