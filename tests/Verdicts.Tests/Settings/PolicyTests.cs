using System.Net;
using System.Text;

namespace FactCheck.Verdicts.Tests.Settings;

public sealed class PolicyTests(RunningVerdicts verdicts)
{
    private const string Strict = """
        {
          "id": "strict", "name": "Strict", "version": 1,
          "rules": [{ "id": "everything", "severity": "info", "when": { "checkWorthiness": { "atLeast": 0 } }, "reason": "Look at {claim}." }]
        }
        """;

    [Fact]
    public async Task Starts_with_the_wire_agencys()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.GetAsync("/v1/policy");

        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await answer.JsonAsync()).Text("id").ShouldBe("wire-agency");
    }

    [Fact]
    public async Task Holds_new_articles_to_a_new_policy_and_says_which_version_it_is()
    {
        var article = SampleArticle.WithThreeClaims();
        using var client = verdicts.Client(article.WorkspaceId);

        using var put = await PutAsync(client, Strict, "\"1\"");
        await verdicts.SendAsync(article.Message());

        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        put.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await client.ReadAsync("/v1/policy")).GetProperty("version").GetInt32().ShouldBe(2);
        var flags = (await client.ItemsAsync("/v1/claims")).Select(claim => claim.GetProperty("flags")[0].Text("rule")).ToList();
        flags.ShouldBe(["everything", "everything", "everything"]);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_policy_and_keeps_the_old()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await PutAsync(client, Strict.Replace("\"info\"", "\"grave\"", StringComparison.Ordinal), "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var detail = (await answer.JsonAsync()).Text("detail");
        detail.ShouldContain("everything");
        detail.ShouldContain("severity");
        (await client.ReadAsync("/v1/policy")).Text("id").ShouldBe("wire-agency");
    }

    [Fact]
    public async Task Refuses_a_policy_that_overwrites_one_unseen()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var unseen = await PutAsync(client, Strict, ifMatch: null);
        using var first = await PutAsync(client, Strict, "\"1\"");
        using var stale = await PutAsync(client, Strict, "\"1\"");

        unseen.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await stale.JsonAsync()).GetProperty("current").Text("id").ShouldBe("strict");
    }

    [Fact]
    public async Task Lets_only_an_administrator_change_it()
    {
        using var client = verdicts.Client(SampleArticle.NewId(), "claims:read", "reviews:write");
        using var answer = await PutAsync(client, Strict, "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Keeps_every_version_with_who_wrote_it()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var second = await PutAsync(client, Strict, "\"1\"");
        using var third = await PutAsync(client, Strict.Replace("strict", "stricter", StringComparison.Ordinal), "\"2\"");

        var versions = await client.ItemsAsync("/v1/policy/versions");

        versions.Select(version => version.GetProperty("version").GetInt32()).ShouldBe([3, 2, 1]);
        versions[0].Text("author").ShouldNotBeEmpty();
        versions[2].TryGetProperty("author", out _).ShouldBeFalse();
        (await client.ReadAsync("/v1/policy/versions/1")).Text("id").ShouldBe("wire-agency");
        (await client.ReadAsync("/v1/policy/versions/2")).Text("id").ShouldBe("strict");
        (await client.ReadAsync("/v1/policy/versions/3")).Text("id").ShouldBe("stricter");
    }

    [Fact]
    public async Task Pages_its_versions()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var second = await PutAsync(client, Strict, "\"1\"");

        var first = await client.ReadAsync("/v1/policy/versions?limit=1");
        var rest = await client.ReadAsync($"/v1/policy/versions?cursor={first.Text("nextCursor")}");

        first.GetProperty("items")[0].GetProperty("version").GetInt32().ShouldBe(2);
        rest.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("version").GetInt32().ShouldBe(1);
        (await client.StatusAsync("/v1/policy/versions?limit=0")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await client.StatusAsync("/v1/policy/versions?cursor=!")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Has_no_version_that_nobody_wrote_here()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var other = verdicts.Client(SampleArticle.NewId());
        using var put = await PutAsync(other, Strict, "\"1\"");

        (await client.StatusAsync("/v1/policy/versions/2")).ShouldBe(HttpStatusCode.NotFound);
        (await client.StatusAsync("/v1/policy/versions/0")).ShouldBe(HttpStatusCode.NotFound);
        (await other.StatusAsync("/v1/policy/versions/2")).ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string policy, string? ifMatch) =>
        client.SendAsync(HttpMethod.Put, "/v1/policy", ifMatch, new StringContent(policy, Encoding.UTF8, "application/json"));
}
