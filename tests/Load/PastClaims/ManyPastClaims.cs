using System.Diagnostics;
using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;
using FactCheck.Verdicts;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Load.PastClaims;

/// <summary>A database of its own with very many past claims and their index, searched as the service searches it.</summary>
internal sealed class ManyPastClaims : IAsyncDisposable
{
    private const int AtOnce = 1000;

    private readonly ScratchDatabase database;

    private ManyPastClaims(ScratchDatabase database) => this.database = database;

    /// <param name="server">Where the database is to be.</param>
    /// <param name="claims">The first <paramref name="count"/> of them, at once.</param>
    /// <param name="count">How many.</param>
    internal static async Task<ManyPastClaims> MakeAsync(string server, GeneratedClaims claims, int count)
    {
        var made = new ManyPastClaims(await ScratchDatabase.CreateAsync(server));
        await made.database.RunAsync(services => CopyAsync(services, claims.Take(count)));
        return made;
    }

    internal Task IndexAsync() => database.RunAsync(services => services.GetRequiredService<MatchIndexRebuilder>().RebuildAsync(Workspace.DefaultId, default));

    /// <summary>Some more, a thousand in a transaction, as a newsroom hands them in.</summary>
    internal async Task ImportAsync(IEnumerable<MatchText> texts)
    {
        foreach (var lines in texts.Chunk(AtOnce))
        {
            var some = lines.Select(text => new FactCheckLine { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(), Claim = text.Claim }).ToList();
            await database.RunAsync(services => services.GetRequiredService<FactCheckStore>().WriteAsync(some, default));
        }
    }

    /// <summary>What <see cref="ImportAsync"/> left in small blocks is put together.</summary>
    internal Task FoldAsync() => database.RunAsync(services => services.GetRequiredService<MatchIndexFolder>().FoldAsync(Workspace.DefaultId, default));

    internal Task<List<double>> SearchAsync(IReadOnlyList<ClaimQuery> queries, int clients) => TimeAsync(queries, clients, async (services, query) =>
        (await services.GetRequiredService<MatchSearch>().FindAsync([query], 10, default)).Count == 1);

    /// <summary>The simplest indexed select there is, as often as there are queries.</summary>
    internal Task<List<double>> SelectAsync(IReadOnlyList<ClaimQuery> queries, int clients) => TimeAsync(queries, clients, async (services, query) =>
        await services.GetRequiredService<VerdictsDbContext>().FactChecks.AsNoTracking().Where(factCheck => factCheck.Number == query.Text.Length).Select(factCheck => factCheck.Claim).FirstOrDefaultAsync() is not null);

    internal Task<string> SizeAsync() => database.RunAsync(async services =>
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

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <returns>What each query took in milliseconds, the quickest first.</returns>
    private async Task<List<double>> TimeAsync(IReadOnlyList<ClaimQuery> queries, int clients, Func<IServiceProvider, ClaimQuery, Task<bool>> ask)
    {
        var milliseconds = new double[queries.Count];
        await Parallel.ForAsync(0, queries.Count, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (i, _) =>
        {
            var clock = Stopwatch.StartNew();
            await database.RunAsync(services => ask(services, queries[i]));
            milliseconds[i] = clock.Elapsed.TotalMilliseconds;
        });
        return [.. milliseconds.Order()];
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
}
