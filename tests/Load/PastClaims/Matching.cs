using System.Diagnostics;
using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;
using FactCheck.Testing;

namespace FactCheck.Load.PastClaims;

/// <summary>How long it takes to find past claims among very many, and what their index costs; beside it, in the same run, the simplest indexed select there is.</summary>
internal static class Matching
{
    private const int Imported = 20_000;

    internal static async Task MeasureAsync(int count, string? collection, string? queries)
    {
        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        var claims = new GeneratedClaims(collection);
        await using var past = await BuildAsync(postgres.ConnectionString, claims, count);
        var asked = queries is null ? claims.SomeQueries() : [.. MatchingFiles.Queries(queries).Select(query => new ClaimQuery(query.Text))];
        await FirstAsync(past, asked);
        foreach (var clients in (int[])[1, 4])
        {
            var before = Environment.CpuUsage.TotalTime;
            var search = await past.SearchAsync(asked, clients);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / asked.Count;
            var select = await past.SelectAsync(asked, clients);
            Console.WriteLine($"{clients} client{(clients > 1 ? "s" : "")}, {asked.Count} queries: p50 {search.At(0.5):f1} ms, p95 {search.At(0.95):f1} ms, {cpu:f1} ms of it our own work; an indexed select p50 {select.At(0.5):f2} ms, p95 {select.At(0.95):f2} ms; ratio of the p50s {search.At(0.5) / select.At(0.5):f0}");
        }
    }

    private static async Task<ManyPastClaims> BuildAsync(string server, GeneratedClaims claims, int count)
    {
        var clock = Stopwatch.StartNew();
        var past = await ManyPastClaims.MakeAsync(server, claims, count);
        Console.WriteLine($"{count:N0} claims copied in {clock.Elapsed.TotalSeconds:f1} s");
        clock.Restart();
        await past.IndexAsync();
        Console.WriteLine($"index made in {clock.Elapsed.TotalSeconds:f1} s: {await past.SizeAsync()}");
        clock.Restart();
        await past.ImportAsync(claims.Take(claims.Real.Count + Imported).Skip(claims.Real.Count));
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
