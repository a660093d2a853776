using FactCheck.Load.PastClaims;
using FactCheck.Load.Queue;
using FactCheck.Testing;

namespace FactCheck.Load.Growth;

/// <summary>What a newsroom waits for by how much it has stored: the first page of the queue, as the API answers it, and the search for past fact-checks.</summary>
internal static class ByStored
{
    private const int Times = 100, Warm = 200;

    private const int Least = 10_000;

    /// <param name="most">The largest number of claims, and of past fact-checks: a hundred thousand at least. From ten thousand on, each is ten times the one before.</param>
    internal static async Task<IReadOnlyList<Curve>> MeasureAsync(int most)
    {
        var sizes = Enumerable.Range(0, 9).Select(decade => Least * Math.Pow(10, decade)).TakeWhile(size => size <= Math.Max(most, 10 * Least)).Select(size => (int)size).ToList();
        return [.. await QueueAsync(sizes), .. await SearchAsync(sizes)];
    }

    private static async Task<IEnumerable<Curve>> QueueAsync(List<int> sizes)
    {
        await using var suite = await RunningSuite.StartAsync();
        var asked = new List<(int Size, List<double> Sorted)>();
        foreach (var size in sizes)
        {
            await ManyClaims.FillAsync(suite.Services.Api, suite.Database, size);
            asked.Add((size, await suite.Services.Api.AskAsync(Times, Warm, _ => QueuePage.FirstPage)));
        }

        return Both("queue, first page", asked);
    }

    private static async Task<IEnumerable<Curve>> SearchAsync(List<int> sizes)
    {
        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        var asked = new List<(int Size, List<double> Sorted)>();
        foreach (var size in sizes)
        {
            var claims = new GeneratedClaims(collection: null);
            await using var past = await ManyPastClaims.MakeAsync(postgres.ConnectionString, claims, size);
            await past.IndexAsync();
            await past.SearchAsync(claims.SomeQueries(), clients: 1);
            asked.Add((size, await past.SearchAsync(claims.SomeQueries(), clients: 1)));
        }

        return Both("past fact-checks", asked);
    }

    private static Curve[] Both(string what, List<(int Size, List<double> Sorted)> asked) =>
        [.. new[] { 0.5, 0.95 }.Select(share => new Curve($"{what}, p{share * 100:F0}", [.. asked.Select(one => ((double)one.Size, one.Sorted.At(share)))]))];
}
