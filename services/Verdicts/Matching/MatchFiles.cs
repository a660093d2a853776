using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.FactChecks;

namespace FactCheck.Verdicts.Matching;

/// <summary>
/// What <c>./factcheck match</c> runs: a collection of past claims is imported into a database that lives as long as the run, and the claims most like each
/// query are found in it, all as the service does it.
/// </summary>
internal static class MatchFiles
{
    internal const string Verb = "match";

    private const int ImportedAtOnce = 1000, FoundAtOnce = 16;

    /// <param name="arguments">The files of the collection and of the queries, how many claims to give for each, and trec or jsonl.</param>
    /// <returns>When all is written; the exit code is 2 where a file could not be read.</returns>
    internal static async Task RunAsync(string[] arguments)
    {
        var (collection, queries, top, format) = (arguments[0], arguments[1], int.Parse(arguments[2]), arguments[3]);
        try
        {
            var (claims, asked) = (MatchingFiles.Collection(collection), MatchingFiles.Queries(queries));
            var server = Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") ?? throw new FormatException("ConnectionStrings__Postgres is not set: Host=…;Port=…;Username=…;Password=….");
            await using var database = await ScratchDatabase.CreateAsync(server);
            await ImportAsync(database, claims);
            foreach (var some in asked.Chunk(FoundAtOnce))
            {
                var found = await database.RunAsync(services => services.GetRequiredService<MatchSearch>().FindAsync([.. some.Select(query => new ClaimQuery(query.Text))], top, default));
                foreach (var line in some.Zip(found).SelectMany(answer => answer.Second.Select((match, i) => Line(answer.First, match, i + 1, format))))
                {
                    await Console.Out.WriteLineAsync(line);
                }
            }
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            Environment.ExitCode = 2;
        }
    }

    private static async Task ImportAsync(ScratchDatabase database, IReadOnlyList<CollectedClaim> claims)
    {
        foreach (var some in claims.Chunk(ImportedAtOnce))
        {
            await database.RunAsync(services => services.GetRequiredService<FactCheckStore>().WriteAsync(
                [.. some.Select(claim => new FactCheckLine { Id = claim.Id, Claim = claim.Text.Claim, Title = claim.Text.Title })], default));
        }

        await database.RunAsync(services => services.GetRequiredService<MatchIndexFolder>().FoldAsync(Workspace.DefaultId, default));
    }

    private static string Line(MatchingQuery query, ScoredFactCheck match, int rank, string format) => format == "trec"
        ? FormattableString.Invariant($"{query.Id}\tQ0\t{match.FactCheck.ExternalId}\t{rank}\t{match.Order:f6}\tfactcheck")
        : JsonSerializer.Serialize(new { query = query.Id, claim = match.FactCheck.ExternalId, rank, order = match.Order, score = match.Score, text = match.FactCheck.Claim }, JsonDefaults.Options);
}
