namespace FactCheck.Verdicts.Tests.CheckArticle;

public sealed class RevisionTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task A_later_revision_supersedes_the_claims_of_the_earlier()
    {
        var first = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(Second(first).Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem().Text("text").ShouldBe("Rents fell");
        var superseded = await client.ItemsAsync("/v1/claims?status=superseded");
        superseded.Count.ShouldBe(3);
        superseded.ShouldAllBe(claim => claim.GetProperty("version").GetInt32() == 2);
    }

    [Fact]
    public async Task An_earlier_revision_that_comes_late_supersedes_nothing_and_calls_nobody()
    {
        var first = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(Second(first).Message());
        await verdicts.SendAsync(first.Message());

        using var client = verdicts.Client(first.WorkspaceId);
        (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem().Text("text").ShouldBe("Rents fell");
        (await client.ItemsAsync("/v1/claims?status=superseded")).Count.ShouldBe(3);
        await verdicts.Checked.WaitAsync(message => message.ArticleId == first.ArticleId && message.Revision == 1);
        verdicts.Flagged.All(message => message.Article.ArticleId == first.ArticleId).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_revisions_at_once_only_the_later_is_in_the_queue()
    {
        var articles = Enumerable.Range(0, 8).Select(_ => SampleArticle.WithThreeClaims(SampleArticle.NewId())).ToList();
        await Task.WhenAll(articles.SelectMany(first => new[] { verdicts.SendAsync(first.Message()), verdicts.SendAsync(Second(first).Message()) }));

        foreach (var article in articles)
        {
            using var client = verdicts.Client(article.WorkspaceId);
            (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem().GetProperty("article").GetProperty("revision").GetInt32().ShouldBe(2);
        }
    }

    [Fact]
    public async Task Every_revision_keeps_its_analysis()
    {
        var first = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(Second(first).Message());

        using var client = verdicts.Client(first.WorkspaceId);
        var address = $"/v1/articles/{first.PublicId}/analysis";
        (await client.ReadAsync(address)).GetProperty("revision").GetInt32().ShouldBe(2);
        var earlier = await client.ReadAsync($"{address}?revision=1");
        earlier.Text("text").ShouldBe(first.Text);
        var claim = earlier.GetProperty("claims")[0];
        claim.Text("id").ShouldStartWith("clm_");
        claim.GetProperty("flags")[0].Text("rule").ShouldBe("bare-sources");
        (await client.ReadAsync($"/v1/claims/{claim.Text("id")}")).Text("text").ShouldBe(claim.Text("text"));
    }

    private static SampleArticle Second(SampleArticle first) =>
        new SampleArticle { WorkspaceId = first.WorkspaceId, ArticleId = first.ArticleId, Revision = 2, Text = "Rents fell." }.Claim("Rents fell");
}
