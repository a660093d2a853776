using System.Diagnostics;
using FactCheck.Hosting.Security;
using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;
using FactCheck.Testing;
using FactCheck.Verdicts;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Load.PastClaims;

/// <summary>How long it takes to find past claims among very many, and what their index costs; beside it, in the same run, the simplest indexed select there is.</summary>
internal static class Matching
{
    private const int Imported = 20_000, AtOnce = 1000, MostQueries = 400;

    internal static async Task MeasureAsync(int count, string? collection, string? queries)
    {
        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        await using var database = await ScratchDatabase.CreateAsync(postgres.ConnectionString);
        var claims = new GeneratedClaims(collection);
        var texts = queries is null ? claims.Real.Select(text => text.Claim).Take(MostQueries) : MatchingFiles.Queries(queries).Select(query => query.Text);
        await BuildAsync(database, claims, count);
        var asked = texts.Select(text => new ClaimQuery(text)).ToList();
        await FirstAsync(database, asked);
        foreach (var clients in (int[])[1, 4])
        {
            var before = Environment.CpuUsage.TotalTime;
            var search = await RunAsync(database, asked, clients, SearchAsync);
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / asked.Count;
            var select = await RunAsync(database, asked, clients, SelectAsync);
            Console.WriteLine($"{clients} client{(clients > 1 ? "s" : "")}, {asked.Count} queries: p50 {At(search, 0.5):f1} ms, p95 {At(search, 0.95):f1} ms, {cpu:f1} ms of it our own work; an indexed select p50 {At(select, 0.5):f2} ms, p95 {At(select, 0.95):f2} ms; ratio of the p50s {At(search, 0.5) / At(select, 0.5):f0}");
        }
    }

    private static async Task BuildAsync(ScratchDatabase database, GeneratedClaims claims, int count)
    {
        var clock = Stopwatch.StartNew();
        await database.RunAsync(services => CopyAsync(services, claims.Take(count)));
        Console.WriteLine($"{count:N0} claims copied in {clock.Elapsed.TotalSeconds:f1} s");
        clock.Restart();
        await database.RunAsync(services => services.GetRequiredService<MatchIndexRebuilder>().RebuildAsync(Workspace.DefaultId, default));
        Console.WriteLine($"index made in {clock.Elapsed.TotalSeconds:f1} s: {await SizeAsync(database)}");
        clock.Restart();
        foreach (var lines in claims.Take(claims.Real.Count + Imported).Skip(claims.Real.Count).Chunk(AtOnce))
        {
            var some = lines.Select(text => new FactCheckLine { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(), Claim = text.Claim }).ToList();
            await database.RunAsync(services => services.GetRequiredService<FactCheckStore>().WriteAsync(some, default));
        }

        Console.WriteLine($"{Imported / clock.Elapsed.TotalSeconds:N0} claims a second imported into it, {AtOnce} in a transaction");
        clock.Restart();
        await database.RunAsync(services => services.GetRequiredService<MatchIndexFolder>().FoldAsync(Workspace.DefaultId, default));
        Console.WriteLine($"their small blocks folded in {clock.Elapsed.TotalSeconds:f1} s");
    }

    private static async Task<bool> CopyAsync(IServiceProvider services, IEnumerable<MatchText> texts)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync("COPY verdicts.fact_checks (workspace_id, id, external_id, number, claim, title) FROM STDIN (FORMAT binary)"))
        {
            foreach (var (number, text) in texts.Index())
            {
                var id = Guid.CreateVersion7(now.AddMilliseconds(number));
                await copy.WriteRowAsync(default, Workspace.DefaultId, id, id.ToString(), number, text.Claim, text.Title ?? (object)DBNull.Value);
            }

            await copy.CompleteAsync();
        }

        var db = services.GetRequiredService<VerdictsDbContext>();
        await db.Database.ExecuteSqlAsync($"INSERT INTO verdicts.match_indexes VALUES ({Workspace.DefaultId}, 0, 0, 0, 0, 0, {now})");
        await db.Database.ExecuteSqlRawAsync("ANALYZE verdicts.fact_checks");
        return true;
    }

    private static async Task<string> SizeAsync(ScratchDatabase database) => await database.RunAsync(async services =>
    {
        var db = services.GetRequiredService<VerdictsDbContext>();
        await db.Database.ExecuteSqlRawAsync("ANALYZE verdicts.match_blocks, verdicts.match_words");
        return (await db.Database.SqlQuery<string>(
            $"""
            SELECT format('%s in blocks, %s of it packed postings; %s for spellings; %s in the fact-checks themselves',
                pg_size_pretty(pg_total_relation_size('verdicts.match_blocks')), pg_size_pretty((SELECT sum(length(data)) FROM verdicts.match_blocks)),
                pg_size_pretty(pg_total_relation_size('verdicts.match_words')), pg_size_pretty(pg_total_relation_size('verdicts.fact_checks'))) AS "Value"
            """).ToListAsync())[0];
    });

    /// <summary>What the very first search waits for, compilation and connection included, and the first of every query after it.</summary>
    private static async Task FirstAsync(ScratchDatabase database, List<ClaimQuery> queries)
    {
        var clock = Stopwatch.StartNew();
        await SearchAsync(database, queries[0]);
        var first = clock.Elapsed.TotalMilliseconds;
        var others = await RunAsync(database, queries, clients: 1, SearchAsync);
        Console.WriteLine($"cold: the first search of all {first:f0} ms, then p50 {At(others, 0.5):f1} ms, p95 {At(others, 0.95):f1} ms");
    }

    private static Task<bool> SearchAsync(ScratchDatabase database, ClaimQuery query) => database.RunAsync(async services =>
        (await services.GetRequiredService<MatchSearch>().FindAsync([query], 10, default)).Count == 1);

    private static Task<bool> SelectAsync(ScratchDatabase database, ClaimQuery query) => database.RunAsync(async services =>
        await services.GetRequiredService<VerdictsDbContext>().FactChecks.AsNoTracking().Where(factCheck => factCheck.Number == query.Text.Length).Select(factCheck => factCheck.Claim).FirstOrDefaultAsync() is not null);

    private static async Task<List<double>> RunAsync(ScratchDatabase database, List<ClaimQuery> queries, int clients, Func<ScratchDatabase, ClaimQuery, Task<bool>> ask)
    {
        var milliseconds = new double[queries.Count];
        await Parallel.ForAsync(0, queries.Count, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (i, _) =>
        {
            var clock = Stopwatch.StartNew();
            await ask(database, queries[i]);
            milliseconds[i] = clock.Elapsed.TotalMilliseconds;
        });
        return [.. milliseconds.Order()];
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
