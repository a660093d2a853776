using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Load.Stored;

/// <summary>What a newsroom with many stored claims waits for: its queue, a gate, a report, a page of sources, the dry run of a policy. Each is asked one after the other.</summary>
internal static class StoredClaims
{
    private const int Times = 40;
    private const int Warm = 3;

    // Some flag nearly everything, so that the dry run has much to tell.
    private const string Policy =
        """
        { "id": "strict", "name": "Strict", "version": 1,
          "rules": [{ "id": "check-worthy", "severity": "warn", "when": { "checkWorthiness": { "atLeast": 0.1 } }, "reason": "Check {claim}." }] }
        """;

    /// <param name="suite">The running one.</param>
    /// <param name="articles">How many are submitted first; 0 measures what is there.</param>
    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(SuiteClient suite, int articles)
    {
        if (articles > 0)
        {
            await FillAsync(suite, articles);
        }

        var newest = (await ReadAsync(suite, "v1/articles?limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        Console.WriteLine($"Each asked {Times} times, one after the other; load average {await LoadAsync()}");
        var alone = await TimeAsync(suite, "the API alone (a settings document)", "v1/rating-scale");
        var figures = new List<Figure>();
        foreach (var (what, path) in Pages(newest!))
        {
            var took = await TimeAsync(suite, what, path);
            figures.Add(new($"{what}, p50 (p95)", Both(took)) { Beside = "a settings document", Limit = Both(alone), Ratio = took.At(0.5) / alone.At(0.5) });
        }

        return [.. figures, await DryRunAsync(suite)];
    }

    private static IEnumerable<(string What, string Path)> Pages(string article) =>
    [
        ("first page of the queue", "v1/claims?limit=50"),
        ("the same, flagged", "v1/claims?limit=50&flagged=true"),
        ("the same, of one rule", "v1/claims?limit=50&flag=anonymous-only"),
        ("the same, of one severity and status", "v1/claims?limit=50&severity=warn&status=detected"),
        ("the same, of one article", $"v1/claims?limit=50&article={article}"),
        ("gate of an article", $"v1/articles/{article}/gate"),
        .. new[] { "month", "desk", "author", "article" }.Select(grouping => ($"anonymous sources by {grouping}", $"v1/reports/anonymous-sources?groupBy={grouping}")),
        ("a page of sources", "v1/sources?limit=50"),
    ];

    private static string Both(List<double> sorted) => $"{sorted.At(0.5):F1} ({sorted.At(0.95):F1}) ms";

    private static async Task FillAsync(SuiteClient suite, int articles)
    {
        var began = Stopwatch.GetTimestamp();
        var samples = SampleArticles.New();
        await using var subscription = await suite.SubscribeAsync();
        await Parallel.ForAsync(0, articles, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
            await Throughput.SubmitAsync(suite.Http, samples[number], cancellationToken));
        await Eventually.GetAsync(() => Task.FromResult(subscription.Arrivals().Count), count => count >= articles, TimeSpan.FromMinutes(60));
        Console.WriteLine($"{articles} articles submitted and checked in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s");
    }

    private static async Task<List<double>> TimeAsync(SuiteClient suite, string what, string path)
    {
        var took = await suite.Http.AskAsync(Times, Warm, _ => path);
        Console.WriteLine($"  {what,-38} p50 {took.At(0.5),6:F0} ms   p95 {took.At(0.95),6:F0} ms");
        return took;
    }

    private static async Task<Figure> DryRunAsync(SuiteClient suite)
    {
        var (answers, counted, claims, changed) = (new List<double>(), 0, 0, 0);
        string? cursor = null;
        do
        {
            var began = Stopwatch.GetTimestamp();
            using var body = new StringContent(Policy, new MediaTypeHeaderValue("application/json"));
            using var answer = await suite.Http.PostAsync(cursor is null ? "v1/policy:dryRun" : $"v1/policy:dryRun?cursor={cursor}", body);
            var result = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            answers.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            counted += result.GetProperty("articles").GetInt32();
            claims += result.GetProperty("claims").GetInt32();
            changed += result.GetProperty("changedClaims").GetInt32();
            cursor = result.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Console.WriteLine(
            $"  dry run of a policy: {claims} waiting claims in {counted} articles, {changed} would change, "
            + $"{answers.Sum():F1} s in {answers.Count} answers of at most {answers.Max():F1} s");
        return new($"dry run of a policy over {claims:N0} waiting claims in {counted:N0} articles", $"{answers.Sum():F1} s in {answers.Count} answers");
    }

    private static async Task<JsonElement> ReadAsync(SuiteClient suite, string path) => await suite.Http.GetFromJsonAsync<JsonElement>(path);

    private static async Task<string> LoadAsync() =>
        File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";
}
