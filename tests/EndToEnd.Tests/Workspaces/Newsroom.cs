using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests.Workspaces;

/// <summary>A workspace with something of each kind in it, and the ids of all that its lists show.</summary>
internal sealed partial class Newsroom(HttpClient api)
{
    /// <summary>Words that stand nowhere else.</summary>
    internal const string Secret = "Quillfeather";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Every workspace's messages go through it.
    private const string Queue = "extraction-article-received";

    // Which ids stand behind which part of a path.
    private static readonly Dictionary<string, string> PrefixOf = new()
    {
        ["articles"] = "art",
        ["claims"] = "clm",
        ["webhooks"] = "whk",
        ["deliveries"] = "dlv",
        ["api-keys"] = "key",
        ["verdicts"] = "vrd",
        ["sources"] = "src",
        ["reviews"] = "rev",
        ["fact-checks"] = "fct",
        ["matches"] = "fct",
    };

    internal HashSet<string> Ids { get; } = [];

    /// <summary>The ETag of whatever has one.</summary>
    internal Dictionary<string, string> Versions { get; } = [];

    /// <summary>An article that was checked, with a published verdict on a claim of it, a webhook and a delivery to it, a past fact-check and an API key.</summary>
    internal async Task SeedAsync()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await api.SubscribeAsync(receiver, "claim.flagged", "article.checked");
        var text = $"{Secret} will close 12 courts next year, according to two officials familiar with the plan. “It is decided,” Minister Clara {Secret} said.";
        var article = await api.SubmitAsync(new { externalId = $"{Secret}-1", title = Secret, url = $"https://{Secret}.example/courts", text });
        (await api.CheckedAsync(article, Patience)).GetProperty("status").GetString().ShouldBe("checked");
        using var line = new StringContent($$"""{"id":"{{Secret}}","claim":"{{Secret}} closed 12 courts."}""", null, "application/x-ndjson");
        using var imported = await api.PostAsync("v1/fact-checks:import", line);
        imported.IsSuccessStatusCode.ShouldBeTrue();
        await PublishAsync((await api.ItemsAsync($"v1/claims?article={article}"))[0].GetProperty("id").GetString()!);
        await Eventually.GetAsync(() => Task.FromResult(receiver.Verified.Count), count => count > 0, Patience);
    }

    /// <summary>One proposes, and a colleague, who is another API key, approves and publishes.</summary>
    private async Task PublishAsync(string claim)
    {
        using var made = await api.PostAsJsonAsync("v1/api-keys", new { name = Secret, scopes = new[] { "claims:read", "reviews:write", "verdicts:publish" } });
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString();
        using var colleague = new HttpClient { BaseAddress = api.BaseAddress, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        await StepAsync(api, $"v1/claims/{claim}/assign", new { });
        await StepAsync(api, $"v1/claims/{claim}/start");
        await StepAsync(api, $"v1/claims/{claim}/reviews", new { rating = 2, summary = $"{Secret} closes none.", explanation = "The plan was dropped." });
        var review = (await api.ItemsAsync($"v1/claims/{claim}/reviews"))[0].GetProperty("id").GetString();
        await StepAsync(colleague, $"v1/claims/{claim}/reviews/{review}/approve");
        var verdicts = await api.ItemsAsync("v1/verdicts?limit=200");
        var verdict = verdicts.Single(one => one.GetProperty("claim").GetProperty("id").GetString() == claim).GetProperty("id").GetString();
        await StepAsync(colleague, $"v1/verdicts/{verdict}/publish", new { });
    }

    private static async Task StepAsync(HttpClient caller, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body), Headers = { IfMatch = { EntityTagHeaderValue.Any } } };
        using var answer = await caller.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>What every list shows, and what is under each thing that it shows: whoever's workspace it is sees it all.</summary>
    internal async Task CollectAsync(IReadOnlyList<ApiOperation> operations)
    {
        // The samples of events name ids of nothing that there is.
        foreach (var list in operations.Where(operation => operation is { IsRead: true, IsForAnybody: false, Parameters: [], Path: not "/v1/event-types" }))
        {
            await KeepAsync(list.Path, await api.GetAsync($"{list.Path}?limit=200"));
        }

        foreach (var list in operations.Where(operation => operation is { IsRead: true, IsForAnybody: false, Parameters: [_] } && !operation.Path.EndsWith("/events", StringComparison.Ordinal)))
        {
            foreach (var id in Of(list.Parameters[0].Resource).ToList())
            {
                using var request = list.RequestFor(id);
                await KeepAsync(request.RequestUri!.OriginalString, await api.SendAsync(request));
            }
        }
    }

    /// <summary>Ids that may stand at this place of a path.</summary>
    internal IEnumerable<string> Of(string resource) =>
        resource == "queues" ? [Queue]
        : PrefixOf.TryGetValue(resource, out var prefix)
            ? Ids.Where(id => id.StartsWith(prefix + '_', StringComparison.Ordinal))
            : throw new InvalidOperationException($"Which ids stand behind /{resource}/ in a path? Name their prefix in {nameof(Newsroom)}.{nameof(PrefixOf)}.");

    /// <summary>An example's ids, replaced by those of the same kind that are here.</summary>
    internal string WithItsIds(string example) =>
        Id().Replace(example, match => Ids.FirstOrDefault(id => id.StartsWith(match.Value[..4], StringComparison.Ordinal)) ?? match.Value);

    internal string IdOf(string resource) =>
        Of(resource).FirstOrDefault() ?? throw new InvalidOperationException(
            $"The seeded newsroom has nothing behind /{resource}/: make one in {nameof(Newsroom)}.{nameof(SeedAsync)}, so that another workspace can be refused it.");

    private async Task KeepAsync(string path, HttpResponseMessage response)
    {
        using (response)
        {
            if (response.Headers.ETag is { } version)
            {
                Versions[path] = version.Tag;
            }

            // A shared suite has other tests' things in the same workspace: those of the secret are enough, but more do no harm.
            Ids.UnionWith(Id().Matches(await response.Content.ReadAsStringAsync()).Select(match => match.Value));
        }
    }

    [GeneratedRegex("\\b[a-z]{3}_[0-9a-f]{32}\\b")]
    private static partial Regex Id();
}
