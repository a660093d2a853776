using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Testing;
using FactCheck.Verdicts.Tests.FactChecks;

namespace FactCheck.Verdicts.Tests.Policies;

/// <summary>What the flags of a claim do when reviewers, or a new scale, judge what it matches.</summary>
public sealed class MatchFlagTests(RunningVerdicts verdicts)
{
    private const string Misleading = "The average dockworker at the Port of Halse is paid $94,000 a year";

    private readonly Guid workspace = SampleArticle.NewId();

    [Fact]
    public async Task A_match_that_a_reviewer_rejects_takes_its_flag_with_it()
    {
        using var client = await CheckedAsync(Misleading);
        var claim = await OnlyAsync(client);
        Rules(claim).ShouldContain("repeats-false");

        await DecideAsync(client, claim, claim.GetProperty("matches")[0].Text("id"), "reject");

        Rules(await OnlyAsync(client)).ShouldNotContain("repeats-false");
        (await DryRunAsync(client)).GetProperty("changedClaims").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_match_that_a_reviewer_accepts_counts_for_certain()
    {
        using var client = await CheckedAsync("Nothing like it was ever said here before");
        var claim = await OnlyAsync(client);
        Rules(claim).ShouldNotContain("repeats-false");
        var misleading = (await client.ItemsAsync("/v1/fact-checks?q=dockworker")).First(known => known.Text("claim").StartsWith("The average dockworker", StringComparison.Ordinal));

        await DecideAsync(client, claim, misleading.Text("id"), "accept");

        Rules(await OnlyAsync(client)).ShouldContain("repeats-false");
    }

    [Fact]
    public async Task A_new_scale_decides_anew_what_must_not_be_repeated()
    {
        using var client = await CheckedAsync(Misleading);
        var scale = (await client.GetStringAsync("/v1/rating-scale")).Replace("\"negative\":true", "\"negative\":false", StringComparison.Ordinal);
        Rules(await OnlyAsync(client)).ShouldContain("repeats-false");

        using var put = await client.SendAsync(HttpMethod.Put, "/v1/rating-scale", "\"1\"", new StringContent(scale, Encoding.UTF8, "application/json"));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        await verdicts.RefreshFlagsAsync(workspace);

        Rules(await OnlyAsync(client)).ShouldNotContain("repeats-false");
    }

    private async Task<HttpClient> CheckedAsync(string words)
    {
        var client = verdicts.Client(workspace);
        await ImportFactChecksTests.ImportAsync(client, await File.ReadAllTextAsync(Path.Combine(Seeds.Folder, "fact-checks.jsonl")));
        await verdicts.SendAsync(new SampleArticle { WorkspaceId = workspace, Text = words }.Claim(words).Message());
        return client;
    }

    private static async Task<JsonElement> OnlyAsync(HttpClient client) => (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem();

    private static IEnumerable<string> Rules(JsonElement claim) => claim.GetProperty("flags").EnumerateArray().Select(flag => flag.Text("rule"));

    private static async Task DecideAsync(HttpClient client, JsonElement claim, string factCheck, string verb)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim.Text("id")}/matches/{factCheck}/{verb}", "\"1\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> DryRunAsync(HttpClient client)
    {
        using var answer = await client.SendAsync(
            HttpMethod.Post, "/v1/policy:dryRun", content: new StringContent(await client.GetStringAsync("/v1/policy"), Encoding.UTF8, "application/json"));
        return await answer.JsonAsync();
    }
}
