using System.Diagnostics;
using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;
using FactCheck.Testing;

namespace FactCheck.Load.PastClaims;

/// <summary>How long it takes to find past claims among very many, and what their index costs; beside it, in the same run, the simplest indexed select there is.</summary>
internal static class Matching
{
    private const int Imported = 20_000;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int count, string? collection, string? queries)
    {
        if (new[] { collection, queries }.FirstOrDefault(file => file is not null && !File.Exists(file)) is { } missing)
        {
            return [Figure.Missing("the search for past fact-checks", $"There is no file {missing}.")];
        }

        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        var claims = new GeneratedClaims(collection);
        var figures = new List<Figure>();
        await using var past = await BuildAsync(postgres.ConnectionString, claims, count, figures);
        var asked = queries is null ? claims.SomeQueries() : [.. MatchingFiles.Queries(queries).Select(query => new ClaimQuery(query.Text))];
        await FirstAsync(past, asked);
        foreach (var clients in (int[])[1, 4])
        {
            var before = Environment.CpuUsage.TotalTime;
            var search = await past.SearchAsync(asked, clients);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / asked.Count;
            var select = await past.SelectAsync(asked, clients);
            Console.WriteLine($"{clients} client{(clients > 1 ? "s" : "")}, {asked.Count} queries: p50 {search.At(0.5):f1} ms, p95 {search.At(0.95):f1} ms, {cpu:f1} ms of it our own work; an indexed select p50 {select.At(0.5):f2} ms, p95 {select.At(0.95):f2} ms; ratio of the p50s {search.At(0.5) / select.At(0.5):f0}");
            figures.Add(new($"search for what says the same among {count:N0} past fact-checks, {clients} client{(clients > 1 ? "s" : "")}, p50 (p95)", Both(search))
            {
                Beside = "an indexed select", Limit = Both(select), Ratio = search.At(0.5) / select.At(0.5), Aim = clients == 1 ? "p95 20 ms" : "p95 50 ms",
            });
        }

        return figures;
    }

    private static string Both(List<double> sorted) => $"{sorted.At(0.5):F1} ({sorted.At(0.95):F1}) ms";

    private static async Task<ManyPastClaims> BuildAsync(string server, GeneratedClaims claims, int count, List<Figure> figures)
    {
        var clock = Stopwatch.StartNew();
        var past = await ManyPastClaims.MakeAsync(server, claims, count);
        Console.WriteLine($"{count:N0} claims copied in {clock.Elapsed.TotalSeconds:f1} s");
        clock.Restart();
        await past.IndexAsync();
        Console.WriteLine($"index made in {clock.Elapsed.TotalSeconds:f1} s: {await past.SizeAsync()}");
        figures.Add(new($"the index of {count:N0} past fact-checks is made in", $"{clock.Elapsed.TotalSeconds:F1} s"));
        clock.Restart();
        await past.ImportAsync(claims.Take(claims.Real.Count + Imported).Skip(claims.Real.Count));
        figures.Add(new("past fact-checks a second imported into it", $"{Imported / clock.Elapsed.TotalSeconds:N0}"));
        Console.WriteLine($"{Imported / clock.Elapsed.TotalSeconds:N0} claims a second imported into it");
        clock.Restart();
        await past.FoldAsync();
        Console.WriteLine($"their small blocks folded in {clock.Elapsed.TotalSeconds:f1} s");
        return past;
    }

    /// <summary>What the very first search waits for, compilation and connection included, and the first of every query after it.</summary>
    private static async Task FirstAsync(ManyPastClaims past, List<ClaimQuery> queries)
    {
        var first = await past.SearchAsync(queries[..1], clients: 1);
        var others = await past.SearchAsync(queries, clients: 1);
        Console.WriteLine($"cold: the first search of all {first[0]:f0} ms, then p50 {others.At(0.5):f1} ms, p95 {others.At(0.95):f1} ms");
    }
}
