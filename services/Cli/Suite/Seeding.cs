using System.Net;
using System.Net.Http.Headers;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>
/// Loads seeds/ through the public API, once. Each request carries a key of its own, so that a run that was interrupted repeats nothing.
/// </summary>
internal sealed class Seeding(Repository repository, StateFolder folder, Settings settings)
{
    private string Marker => folder.At("seeded");

    public bool IsDone => File.Exists(Marker);

    /// <summary>All that is loaded, in this order: what is matched against comes before the articles.</summary>
    private IEnumerable<Seed> Seeds =>
    [
        new(HttpMethod.Post, "/v1/fact-checks:import", "application/x-ndjson", repository.At("seeds", "fact-checks.jsonl")),
        .. Files("articles").Select(file => new Seed(HttpMethod.Post, "/v1/articles", "application/json", file)),
    ];

    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri(SuiteEnvironment.AddressOf("Gateway", settings)) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var seed in Seeds.Where(seed => File.Exists(seed.File)))
        {
            if (!await SendAsync(http, seed, cancellation))
            {
                unknown.Add(seed.Path);
            }
        }
        if (unknown.Count == 0)
        {
            await File.WriteAllTextAsync(Marker, "", cancellation);
        }
        var loaded = $"Loaded {Files("articles").Length} sample articles and the past fact-checks";
        return unknown.Count == 0 ? loaded : $"{loaded}, but nothing answers at {string.Join(", ", unknown)}";
    }

    private static async Task<bool> SendAsync(HttpClient http, Seed seed, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(seed.File, cancellation));
        content.Headers.ContentType = new MediaTypeHeaderValue(seed.MediaType);
        using var request = new HttpRequestMessage(seed.Method, seed.Path) { Content = content };
        request.Headers.Add("Idempotency-Key", "seed-" + Path.GetFileNameWithoutExtension(seed.File));
        using var answer = await http.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
        {
            return true;
        }
        return answer.StatusCode == HttpStatusCode.NotFound
            ? false
            : throw new SetupException(
                $"{seed.Method} {seed.Path} refused {seed.File}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
    }

    private string[] Files(string kind) =>
        Directory.Exists(repository.At("seeds", kind))
            ? [.. Directory.GetFiles(repository.At("seeds", kind), "*.json").Order(StringComparer.Ordinal)]
            : [];

    private sealed record Seed(HttpMethod Method, string Path, string MediaType, string File);
}
