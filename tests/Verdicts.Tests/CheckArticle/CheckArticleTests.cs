using System.Net;
using FactCheck.Contracts.Articles;

namespace FactCheck.Verdicts.Tests.CheckArticle;

public sealed class CheckArticleTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Stores_each_claim_with_its_anchor_its_source_and_its_flags()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());

        using var client = verdicts.Client(article.WorkspaceId);
        var first = (await client.ItemsAsync("/v1/claims"))[0];

        first.Text("text").ShouldBe("The harbour will close in May");
        first.Text("id").ShouldStartWith("clm_");
        first.Text("status").ShouldBe("detected");
        first.GetProperty("subjectivity").GetDouble().ShouldBe(0.1);
        const string why = """{"score":"checkWorthiness","reason":"the past tense","weight":0.4,"start":0,"end":29}""";
        first.GetProperty("reasons")[0].ToString().ShouldBe(why);
        var analysed = (await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis")).GetProperty("claims")[0];
        analysed.GetProperty("subjectivity").GetDouble().ShouldBe(0.1);
        analysed.GetProperty("reasons")[0].ToString().ShouldBe(why);
        first.GetProperty("article").Text("id").ShouldBe(article.PublicId);
        first.GetProperty("article").Text("title").ShouldBe("Harbour news");
        first.GetProperty("flags").EnumerateArray().ShouldContain(flag => flag.Text("rule") == "bare-sources" && flag.Text("severity") == "block");
        var attribution = first.GetProperty("attributions")[0];
        attribution.Text("source").ShouldBe("sources");
        attribution.Text("sourceClass").ShouldBe("bare-sources");
        attribution.Text("cue").ShouldBe("said");
        var quote = first.GetProperty("selectors")[0];
        quote.Text("type").ShouldBe("TextQuoteSelector");
        quote.Text("exact").ShouldBe("The harbour will close in May");
        quote.Text("suffix").ShouldBe(", sources said. Rents rose 40 pe");
        first.GetProperty("selectors")[1].GetProperty("end").GetInt32().ShouldBe(29);
    }

    [Fact]
    public async Task Puts_the_gravest_flag_first()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());

        using var client = verdicts.Client(article.WorkspaceId);
        var claims = await client.ItemsAsync("/v1/claims");

        claims.Select(claim => claim.Text("text")).ShouldBe(["The harbour will close in May", "Rents rose 40 percent", "The bridge is safe"]);
        var priorities = claims.Select(claim => claim.GetProperty("priority").GetInt32()).ToList();
        priorities.ShouldBe(priorities.OrderDescending());
    }

    [Fact]
    public async Task Tells_of_each_flagged_claim_and_once_of_the_article()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());

        var done = await verdicts.Checked.WaitAsync(message => message.ArticleId == article.ArticleId);
        done.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            message => message.ClaimCount.ShouldBe(3),
            message => message.FlaggedClaimCount.ShouldBe(2),
            message => message.Visibility.ShouldBe(Visibilities.Published));
        var flagged = (await verdicts.Flagged.WaitAsync(message => message.Article.ArticleId == article.ArticleId)).ShouldHaveSingleItem().Claims;
        flagged.Count.ShouldBe(2);
        var barely = flagged.Single(one => one.Claim.Text == "The harbour will close in May");
        barely.Attribution.ShouldNotBeNull().SourceClass.ShouldBe("bare-sources");
        barely.Flags.ShouldContain(flag => flag.Rule == "bare-sources");
    }

    [Fact]
    public async Task Says_that_a_flagged_claim_is_embargoed()
    {
        var article = SampleArticle.WithThreeClaims() with { Visibility = Visibilities.Embargoed };
        await verdicts.SendAsync(article.Message());

        var flagged = await verdicts.Flagged.WaitAsync(message => message.Article.ArticleId == article.ArticleId);
        flagged.ShouldHaveSingleItem().Article.Visibility.ShouldBe(Visibilities.Embargoed);
        using var client = verdicts.Client(article.WorkspaceId);
        (await client.ItemsAsync("/v1/claims")).ShouldAllBe(claim => claim.GetProperty("article").Text("visibility") == Visibilities.Embargoed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changes_nothing_when_the_message_comes_again(bool underTheSameId)
    {
        var article = SampleArticle.WithThreeClaims();
        var id = SampleArticle.NewId();
        await verdicts.SendAsync(article.Message(), id);
        using var client = verdicts.Client(article.WorkspaceId);
        var before = await client.GetStringAsync("/v1/claims");

        await verdicts.SendAsync(article.Message(), underTheSameId ? id : null);

        (await client.GetStringAsync("/v1/claims")).ShouldBe(before);
        verdicts.Checked.All(message => message.ArticleId == article.ArticleId).Count.ShouldBeLessThan(2);
    }

    [Fact]
    public async Task Keeps_an_article_without_claims()
    {
        var article = new SampleArticle { Text = "Hello." };
        await verdicts.SendAsync(article.Message());

        using var client = verdicts.Client(article.WorkspaceId);
        (await client.ReadAsync($"/v1/articles/{article.PublicId}/analysis")).Text("text").ShouldBe("Hello.");
        (await verdicts.Checked.WaitAsync(message => message.ArticleId == article.ArticleId)).ShouldHaveSingleItem().ClaimCount.ShouldBe(0);
    }

    [Fact]
    public async Task Shows_nothing_to_another_workspace()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var owner = verdicts.Client(article.WorkspaceId);
        var claim = (await owner.ItemsAsync("/v1/claims"))[0].Text("id");

        using var stranger = verdicts.Client(SampleArticle.NewId());

        (await stranger.ItemsAsync("/v1/claims")).ShouldBeEmpty();
        (await stranger.StatusAsync($"/v1/claims/{claim}")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusAsync($"/v1/articles/{article.PublicId}/analysis")).ShouldBe(HttpStatusCode.NotFound);
        (await owner.StatusAsync($"/v1/claims/{claim}")).ShouldBe(HttpStatusCode.OK);
    }
}
