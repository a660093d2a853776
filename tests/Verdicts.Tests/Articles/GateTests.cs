using System.Net;
using FactCheck.Contracts.Articles;

namespace FactCheck.Verdicts.Tests.Articles;

public sealed class GateTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Blocks_and_says_why_in_words()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        var gate = await client.ReadAsync(Address(article));

        gate.Text("status").ShouldBe("block");
        gate.GetProperty("revision").GetInt32().ShouldBe(1);
        var reasons = gate.GetProperty("reasons").EnumerateArray().ToList();
        reasons[0].Text("rule").ShouldBe("bare-sources");
        reasons[0].Text("severity").ShouldBe("block");
        reasons[0].Text("reason").ShouldContain("“sources”");
        reasons[0].Text("claim").ShouldBe("The harbour will close in May");
        (await client.StatusAsync($"/v1/claims/{reasons[0].Text("claimId")}")).ShouldBe(HttpStatusCode.OK);
        reasons.Skip(1).ShouldAllBe(reason => reason.GetProperty("severity").GetString() == "warn");
    }

    [Fact]
    public async Task Is_not_held_up_by_what_was_dismissed()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        await DismissAsync(client, (await client.ReadAsync(Address(article))).GetProperty("reasons")[0].Text("claimId"));
        var warned = await client.ReadAsync(Address(article));
        warned.Text("status").ShouldBe("warn");
        await DismissAsync(client, warned.GetProperty("reasons")[0].Text("claimId"));

        var passed = await client.ReadAsync(Address(article));
        passed.Text("status").ShouldBe("pass");
        passed.GetProperty("reasons").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Passes_an_article_that_claims_nothing()
    {
        var article = new SampleArticle { Text = "Hello." };
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        (await client.ReadAsync(Address(article))).Text("status").ShouldBe("pass");
    }

    [Fact]
    public async Task Waits_for_the_revision_that_is_on_its_way()
    {
        var first = new SampleArticle { Text = "Hello." };
        var second = first with { Revision = 2 };
        using var client = verdicts.Client(first.WorkspaceId);

        await verdicts.SendAsync(Received(first));
        await ShouldWaitAsync(client, Address(first));
        await verdicts.SendAsync(first.Message());
        (await client.StatusAsync(Address(first))).ShouldBe(HttpStatusCode.OK);

        await verdicts.SendAsync(Received(second));
        await ShouldWaitAsync(client, Address(first));
        await ShouldWaitAsync(client, $"{Address(first)}?revision=2");
        (await client.ReadAsync($"{Address(first)}?revision=1")).Text("status").ShouldBe("pass");
        await verdicts.SendAsync(second.Message());
        (await client.ReadAsync(Address(first))).GetProperty("revision").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Answers_for_an_earlier_revision_as_its_check_found_it()
    {
        var first = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(new SampleArticle { WorkspaceId = first.WorkspaceId, ArticleId = first.ArticleId, Revision = 2, Text = "Hello." }.Message());
        using var client = verdicts.Client(first.WorkspaceId);

        (await client.ReadAsync(Address(first))).Text("status").ShouldBe("pass");
        (await client.ReadAsync($"{Address(first)}?revision=1")).Text("status").ShouldBe("block");
    }

    [Theory]
    [InlineData("art_00000000000000000000000000000000")]
    [InlineData("clm_00000000000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task Knows_no_article_of_that_name(string id)
    {
        using var client = verdicts.Client(SampleArticle.NewId());

        (await client.StatusAsync($"/v1/articles/{id}/gate")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Knows_neither_another_workspaces_article_nor_a_revision_that_nobody_sent()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var owner = verdicts.Client(article.WorkspaceId);
        using var stranger = verdicts.Client(SampleArticle.NewId());

        (await stranger.StatusAsync(Address(article))).ShouldBe(HttpStatusCode.NotFound);
        (await owner.StatusAsync($"{Address(article)}?revision=2")).ShouldBe(HttpStatusCode.NotFound);
        (await owner.StatusAsync($"{Address(article)}?revision=0")).ShouldBe(HttpStatusCode.NotFound);
        (await owner.StatusAsync($"{Address(article)}?revision=one")).ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Address(SampleArticle article) => $"/v1/articles/{article.PublicId}/gate";

    private static ArticleReceived Received(SampleArticle article) => new() { Article = article.Snapshot(), OccurredAt = TimeProvider.System.GetUtcNow() };

    private static async Task ShouldWaitAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await answer.JsonAsync()).Text("type").ShouldEndWith("not-checked");
    }

    private static async Task DismissAsync(HttpClient client, string claim)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, $"/v1/claims/{claim}/dismiss", "\"1\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
