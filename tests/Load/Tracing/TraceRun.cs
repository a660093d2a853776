using FactCheck.Hosting.Telemetry;
using FactCheck.Testing;
using FactCheck.Testing.Telemetry;

namespace FactCheck.Load.Tracing;

/// <summary>Where an article's time goes, by the traces that the services export: one article at a time, and at full load.</summary>
internal static class TraceRun
{
    // As in Throughput: until the suite's code is compiled as it runs for good.
    private const int WarmUp = 400;

    private const int MostStatements = 15;
    private const int StatementLength = 80;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="Count">How many calls for one article.</param>
    /// <param name="Milliseconds">How long they last together.</param>
    private sealed record Statements(double Count, double Milliseconds);

    /// <param name="Articles">How many were traced.</param>
    /// <param name="Parts">Milliseconds of an article by what they went to, the mean of all.</param>
    /// <param name="Statements">What the database was asked, on that way and beside it.</param>
    private sealed record Phase(int Articles, IReadOnlyDictionary<string, double> Parts, IReadOnlyDictionary<string, Statements> Statements)
    {
        internal double Total => Parts.Values.Sum();
    }

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int articles)
    {
        await using var collector = await Collector.StartAsync();
        await using var suite = await RunningSuite.StartAsync(settings: collector.Settings);
        await using var sending = await Sending.StartAsync(suite.Services.Api);
        await sending.FloodAsync(WarmUp);
        await sending.TakeAsync();

        var alone = await RunAsync(collector, articles, () => sending.InTurnAsync(articles));
        var flood = await RunAsync(collector, articles, () => sending.FloodAsync(articles), sending.TakeAsync);
        Print(alone, flood);
        return
        [
            Share("one at a time", alone, Engine(alone), "the engine"),
            Share("one at a time", alone, Of(alone, ArticlePath.Database), "the database"),
            Share("at full load", flood, Of(flood, ArticlePath.InOutbox) + Of(flood, ArticlePath.InBroker), "waiting its turn in outboxes and queues"),
        ];

        static Figure Share(string when, Phase phase, double part, string what) =>
            new($"POST to webhook by traces, {when}: {what}", $"{part:F0} ms") { Beside = "all of it", Limit = $"{phase.Total:F0} ms", Ratio = part / phase.Total };
    }

    private static async Task<Phase> RunAsync(Collector collector, int articles, Func<Task> send, Func<Task>? settle = null)
    {
        var began = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await send();
        await (settle?.Invoke() ?? Task.CompletedTask);
        var paths = await Eventually.GetAsync(() => Task.FromResult(Paths(collector, began)), found => found.Count >= articles, Patience);
        var parts = paths.SelectMany(path => path).GroupBy(part => part.Key).ToDictionary(part => part.Key, part => part.Sum(one => one.Value) / paths.Count);
        var statements = collector.Spans.Where(span => span.Source == "Npgsql" && span.Start >= began)
            .GroupBy(span => $"{span.Service["factcheck-".Length..]}: {Beginning(span.Statement ?? span.Name)}")
            .ToDictionary(same => same.Key, same => new Statements((double)same.Count() / articles, same.Sum(span => span.End - span.Start) / articles));
        return new Phase(paths.Count, parts, statements);
    }

    private static List<IReadOnlyDictionary<string, double>> Paths(Collector collector, double began) =>
    [
        .. collector.Spans.GroupBy(span => span.TraceId)
            .Where(trace => trace.Min(span => span.Start) >= began)
            .Select(trace => ArticlePath.Read([.. trace]))
            .OfType<IReadOnlyDictionary<string, double>>(),
    ];

    private static void Print(Phase alone, Phase flood)
    {
        Console.WriteLine($"From POST to the answer of the webhook's receiver, by {alone.Articles} and {flood.Articles} traces, articles of {SampleArticles.MeanWords:F0} words");
        Console.WriteLine("| what the article waited for | one at a time, ms | share | at full load, ms | share |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var part in alone.Parts.Keys.Union(flood.Parts.Keys).OrderByDescending(part => alone.Parts.GetValueOrDefault(part)))
        {
            Row(part, alone.Parts.GetValueOrDefault(part), flood.Parts.GetValueOrDefault(part));
        }

        Row("**the engine**", Engine(alone), Engine(flood));
        Row("**all**", alone.Total, flood.Total);
        Console.WriteLine();
        Console.WriteLine("| what the database was asked, on that way and beside it | calls an article, at full load | one at a time, ms | at full load, ms |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (statement, one) in alone.Statements.OrderByDescending(statement => statement.Value.Milliseconds).Take(MostStatements))
        {
            var all = flood.Statements.GetValueOrDefault(statement) ?? new Statements(0, 0);
            Console.WriteLine($"| {statement} | {all.Count:F1} | {one.Milliseconds:F1} | {all.Milliseconds:F1} |");
        }

        Console.WriteLine($"| **all** | {flood.Statements.Values.Sum(one => one.Count):F1} | {alone.Statements.Values.Sum(one => one.Milliseconds):F1} | {flood.Statements.Values.Sum(one => one.Milliseconds):F1} |");

        void Row(string part, double one, double all) => Console.WriteLine($"| {part} | {one:F1} | {one / alone.Total:P0} | {all:F1} | {all / flood.Total:P0} |");
    }

    private static string Beginning(string statement)
    {
        var line = string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= StatementLength ? line : $"{line[..StatementLength]}…";
    }

    private static double Engine(Phase phase) => Of(phase, Work.Engine);

    private static double Of(Phase phase, string beginning) => phase.Parts.Where(part => part.Key.StartsWith(beginning, StringComparison.Ordinal)).Sum(part => part.Value);
}
