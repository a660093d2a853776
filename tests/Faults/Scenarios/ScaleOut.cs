using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Faults.Scenarios;

/// <summary>
/// Several copies of the services that compute, at one queue each, while one workspace floods them and another sends one article
/// after the other; one copy of each is killed at work and comes again.
/// </summary>
internal static class ScaleOut
{
    private static readonly string[] Scaled = ["Extraction", "Attribution"];

    // The broker deals messages out in turn: each copy has had one long before.
    private const int MostArticlesInTurn = 200;

    internal static Scenario TwoCopies { get; } = Of(2, "kill -9 of one of two copies of Extraction and of Attribution");

    internal static Scenario FourCopies { get; } = Of(4, "kill -9 of one of four copies of each");

    private static Scenario Of(int copies, string title) => new("scale-out", title, 2_000, 20)
    {
        Strike = async run =>
        {
            foreach (var name in Scaled)
            {
                await ProcessKills.KillAsync(run.Suite.Copies(name)[run.Random.Next(copies)]);
            }
        },
        Around = async (run, send) =>
        {
            await ScaleAsync(run, copies);
            await using var source = NpgsqlDataSource.Create(run.Servers.PostgresItself);
            var small = await run.AddTrafficAsync();

            // A copy is slow at its first article: a short flood would be over before it has read one.
            await SendUntilAllTookPartAsync(small, await BeginAsync(source), copies, Task.CompletedTask);
            var shares = await BeginAsync(source);
            var flood = send();
            await SendUntilAllTookPartAsync(small, shares, copies, flood);
            await flood;
            await run.Traffic.HasArrivedAsync();
            var complaints = await TellAsync(run, shares, copies);
            await ScaleAsync(run, 1);
            return complaints;
        },
    };

    private static Task ScaleAsync(FaultRun run, int copies) => Task.WhenAll(Scaled.Select(name => run.Suite.ScaleAsync(name, copies)));

    private static Task<CopyShares[]> BeginAsync(NpgsqlDataSource source) => Task.WhenAll(Scaled.Select(name => CopyShares.BeginAsync(source, name)));

    private static Task SendUntilAllTookPartAsync(Traffic small, CopyShares[] shares, int copies, Task flood)
    {
        var most = small.Accepted.Count + MostArticlesInTurn;
        return small.SendInTurnAsync(async () =>
            flood.IsCompleted && (small.Accepted.Count >= most || (await Task.WhenAll(shares.Select(share => share.TakeAsync()))).All(share => share.Count == copies)));
    }

    private static async Task<IReadOnlyList<string>> TellAsync(FaultRun run, CopyShares[] shares, int copies)
    {
        var complaints = new List<string>();
        foreach (var (name, share) in Scaled.Zip(await Task.WhenAll(shares.Select(share => share.TakeAsync()))))
        {
            run.Note($"{copies} copies of {name} handled {string.Join(" + ", share.Values)} articles.");
            complaints.AddRange(share.Count == copies ? [] : [$"Of {copies} copies of {name} only {string.Join(" and ", share.Keys)} handled any article."]);
        }

        return complaints;
    }
}
