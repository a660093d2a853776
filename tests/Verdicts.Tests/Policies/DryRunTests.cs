using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Contracts.Articles;

namespace FactCheck.Verdicts.Tests.Policies;

public sealed class DryRunTests(RunningVerdicts verdicts)
{
    private const string OnlyEvents = """
        {
          "id": "events", "name": "Events", "version": 1,
          "rules": [
            { "id": "event", "severity": "warn", "when": { "types": ["event"] }, "reason": "Look at {claim}." },
            { "id": "bare-sources", "severity": "block", "when": { "sourceClass": ["bare-sources"] }, "reason": "Say who “{source}” are." }
          ]
        }
        """;

    [Fact]
    public async Task Counts_what_would_be_gained_and_lost_by_rule_and_severity()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        var result = await RunAsync(client, OnlyEvents);

        result.GetProperty("policyVersion").GetInt32().ShouldBe(1);
        result.GetProperty("articles").GetInt32().ShouldBe(1);
        result.GetProperty("claims").GetInt32().ShouldBe(3);
        result.GetProperty("changedClaims").GetInt32().ShouldBe(3);
        Changes(result, "rules", "rule").ShouldBe(["anonymous-only warn +0 -1", "event warn +2 -0", "unattributed-number warn +0 -1"]);
        Changes(result, "severities", "severity").ShouldBe(["warn warn +2 -2"]);
        result.TryGetProperty("nextCursor", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Shows_claims_with_the_reason_in_words()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        var examples = (await RunAsync(client, OnlyEvents)).GetProperty("examples").EnumerateArray().ToList();

        var gained = examples.First(example => example.Text("change") == "gained");
        gained.Text("reason").ShouldBe($"Look at {gained.Text("text")}.");
        gained.Text("articleId").ShouldBe(article.PublicId);
        gained.Text("title").ShouldBe("Harbour news");
        (await client.StatusAsync($"/v1/claims/{gained.Text("claimId")}")).ShouldBe(HttpStatusCode.OK);
        (await RunAsync(client, OnlyEvents, "?examples=1")).GetProperty("examples").GetArrayLength().ShouldBe(3);
        (await RunAsync(client, OnlyEvents, "?examples=0")).GetProperty("examples").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Finds_nothing_to_change_in_the_policy_in_force_and_changes_nothing()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var before = await client.GetStringAsync("/v1/claims");
        var policy = await client.GetStringAsync("/v1/policy");

        (await RunAsync(client, policy)).GetProperty("changedClaims").GetInt32().ShouldBe(0);
        await RunAsync(client, OnlyEvents);

        (await client.GetStringAsync("/v1/claims")).ShouldBe(before);
        (await client.GetStringAsync("/v1/policy")).ShouldBe(policy);
    }

    [Fact]
    public async Task Leaves_out_what_is_dismissed_or_superseded()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var first = (await client.ItemsAsync("/v1/claims"))[0].Text("id");
        using var dismissed = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{first}/dismiss", "\"1\"");
        dismissed.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await RunAsync(client, OnlyEvents)).GetProperty("claims").GetInt32().ShouldBe(2);

        await verdicts.SendAsync(new SampleArticle { WorkspaceId = article.WorkspaceId, ArticleId = article.ArticleId, Revision = 2, Text = "Hello." }.Message());
        var result = await RunAsync(client, OnlyEvents);
        result.GetProperty("articles").GetInt32().ShouldBe(1);
        result.GetProperty("claims").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Goes_on_from_a_cursor()
    {
        var newest = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(newest.Message());
        using var client = verdicts.Client(newest.WorkspaceId);

        var cursor = FactCheck.Hosting.Http.Cursor.Encode(0, newest.ArticleId);

        (await RunAsync(client, OnlyEvents, $"?cursor={cursor}")).GetProperty("articles").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Goes_past_articles_that_are_still_on_their_way()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        foreach (var _ in Enumerable.Range(0, 41))
        {
            var waiting = SampleArticle.WithThreeClaims(article.WorkspaceId);
            await verdicts.SendAsync(new ArticleReceived { Article = waiting.Snapshot(), OccurredAt = TimeProvider.System.GetUtcNow() });
        }

        using var client = verdicts.Client(article.WorkspaceId);

        (await RunAsync(client, OnlyEvents)).GetProperty("articles").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("?examples=51", "examples")]
    [InlineData("?examples=-1", "examples")]
    [InlineData("?cursor=nonsense!", "cursor")]
    public async Task Refuses_what_it_cannot_page_by(string query, string field)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await PostAsync(client, OnlyEvents, query);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("field").ShouldBe(field);
    }

    [Theory]
    [InlineData("""{ "id": "x", "name": "X", "version": 1, "rules": [{ "id": "r", "severity": "grave", "when": {}, "reason": "No." }] }""", "The rule \"r\": \"grave\" is no value for \"severity\"")]
    [InlineData("[", "The policy is not valid JSON")]
    [InlineData("", "The policy is not valid JSON")]
    public async Task Says_what_is_wrong_with_the_policy(string policy, string sentence)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await PostAsync(client, policy);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("detail").ShouldStartWith(sentence);
    }

    [Fact]
    public async Task Sees_no_other_workspace_and_asks_for_the_administrators_scope()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var stranger = verdicts.Client(SampleArticle.NewId());
        using var reviewer = verdicts.Client(article.WorkspaceId, "claims:read", "reviews:write");

        (await RunAsync(stranger, OnlyEvents)).GetProperty("articles").GetInt32().ShouldBe(0);
        using var refused = await PostAsync(reviewer, OnlyEvents);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static List<string> Changes(JsonElement result, string list, string name) =>
    [
        .. result.GetProperty(list).EnumerateArray().Select(change =>
            $"{change.Text(name)} {change.Text("severity")} +{change.GetProperty("gained").GetInt32()} -{change.GetProperty("lost").GetInt32()}"),
    ];

    private static async Task<JsonElement> RunAsync(HttpClient client, string policy, string query = "")
    {
        using var answer = await PostAsync(client, policy, query);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.JsonAsync();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string policy, string query = "") =>
        client.SendAsync(HttpMethod.Post, $"/v1/policy:dryRun{query}", content: new StringContent(policy, Encoding.UTF8, "application/json"));
}
