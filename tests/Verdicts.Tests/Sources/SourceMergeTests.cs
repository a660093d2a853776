using System.Net;
using System.Net.Http.Json;

namespace FactCheck.Verdicts.Tests.Sources;

public sealed class SourceMergeTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Makes_one_of_two_and_later_articles_follow()
    {
        var workspace = SampleArticle.NewId();
        await QuoteAsync(workspace, "Ida Holm", "mayor");
        await QuoteAsync(workspace, "Liz Holm", "mayor");
        using var client = verdicts.Client(workspace);
        var (ida, liz) = (await IdAsync(client, "ida"), await IdAsync(client, "liz"));

        using var answer = await MergeAsync(client, ida, liz);
        await QuoteAsync(workspace, "Liz Holm", "mayor");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var source = (await client.ItemsAsync("/v1/sources")).ShouldHaveSingleItem();
        source.Text("id").ShouldBe(ida);
        source.GetProperty("articles").GetInt32().ShouldBe(3);
        (await client.ReadAsync($"/v1/sources/{liz}")).GetProperty("source").Text("mergedInto").ShouldBe(ida);
        (await client.ItemsAsync("/v1/sources?q=liz")).ShouldHaveSingleItem();
        (await ActionsAsync(verdicts, workspace)).ShouldContain("source.merged");
    }

    [Fact]
    public async Task Counts_an_article_once_that_quotes_both()
    {
        var article = new SampleArticle { Text = "The bridge is safe, Ida Holm said. The road is open, Liz Holm insisted." };
        article
            .Claim("The bridge is safe", 0.3, article.Attribution("Ida Holm", "said", "The bridge is safe", "named-person", "Ida Holm"))
            .Claim("The road is open", 0.3, article.Attribution("Liz Holm", "insisted", "The road is open", "named-person", "Liz Holm"));
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        using var answer = await MergeAsync(client, await IdAsync(client, "ida"), await IdAsync(client, "liz"));
        var merged = (await client.ItemsAsync("/v1/sources")).ShouldHaveSingleItem();
        await verdicts.SendAsync((article with { Revision = 2 }).Message());
        var again = (await client.ItemsAsync("/v1/sources")).ShouldHaveSingleItem();

        foreach (var source in new[] { merged, again })
        {
            source.GetProperty("articles").GetInt32().ShouldBe(1);
            source.GetProperty("quotes").GetInt32().ShouldBe(2);
            source.GetProperty("claims").GetInt32().ShouldBe(2);
        }
    }

    [Fact]
    public async Task Parts_two_people_of_one_name_and_later_articles_follow_by_the_title()
    {
        var workspace = SampleArticle.NewId();
        var footballer = await QuoteAsync(workspace, "Jon Smith", "striker of Halse");
        await QuoteAsync(workspace, "Jon Smith", "mayor");
        using var client = verdicts.Client(workspace);
        var one = await IdAsync(client, "smith");

        using var answer = await SplitAsync(client, one, footballer.PublicId);
        var part = await answer.JsonAsync();
        await QuoteAsync(workspace, "Jon Smith", "striker of Halse");
        await QuoteAsync(workspace, "Jon Smith", "mayor");
        await verdicts.SendAsync((footballer with { Revision = 2 }).Message());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        part.Text("title").ShouldBe("striker of Halse");
        (await ArticlesAsync(client, one)).ShouldBe(2);
        (await ArticlesAsync(client, part.Text("id"))).ShouldBe(2);
        (await ActionsAsync(verdicts, workspace)).ShouldContain("source.split");
    }

    [Fact]
    public async Task Undoes_a_merge_by_a_split()
    {
        var workspace = SampleArticle.NewId();
        await QuoteAsync(workspace, "Ida Holm", "mayor");
        var other = await QuoteAsync(workspace, "Liz Holm", "nurse");
        using var client = verdicts.Client(workspace);
        var ida = await IdAsync(client, "ida");
        using var merged = await MergeAsync(client, ida, await IdAsync(client, "liz"));

        using var split = await SplitAsync(client, ida, other.PublicId);
        await QuoteAsync(workspace, "Liz Holm", "nurse");

        (await ArticlesAsync(client, (await split.JsonAsync()).Text("id"))).ShouldBe(2);
        (await ArticlesAsync(client, ida)).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_what_makes_no_sense()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var named = (await client.ItemsAsync("/v1/sources?class=named-person"))[0].Text("id");
        var unnamed = (await client.ItemsAsync("/v1/sources?class=bare-sources"))[0].Text("id");

        await ShouldRefuseAsync(await MergeAsync(client, named, named), 409);
        await ShouldRefuseAsync(await MergeAsync(client, named, unnamed), 409);
        await ShouldRefuseAsync(await SplitAsync(client, named, article.PublicId), 409);
        await ShouldRefuseAsync(await SplitAsync(client, named, $"art_{SampleArticle.NewId():N}"), 409);
        await ShouldRefuseAsync(await SplitAsync(client, named), 422);
        await ShouldRefuseAsync(await SplitAsync(client, named, "harbour"), 422);
        await ShouldRefuseAsync(await MergeAsync(client, named, "src_1"), 422);
        await ShouldRefuseAsync(await MergeAsync(client, named, $"src_{SampleArticle.NewId():N}"), 404);
        await ShouldRefuseAsync(await MergeAsync(client, $"src_{SampleArticle.NewId():N}", named), 404);
        (await client.ItemsAsync("/v1/sources")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Touches_no_other_workspace_and_asks_for_the_reviewers_scope()
    {
        var workspace = SampleArticle.NewId();
        var article = await QuoteAsync(workspace, "Ida Holm", "mayor");
        await QuoteAsync(workspace, "Liz Holm", "nurse");
        using var owner = verdicts.Client(workspace);
        using var reader = verdicts.Client(workspace, "claims:read");
        using var stranger = verdicts.Client(SampleArticle.NewId());
        var (ida, liz) = (await IdAsync(owner, "ida"), await IdAsync(owner, "liz"));

        await ShouldRefuseAsync(await MergeAsync(stranger, ida, liz), 404);
        await ShouldRefuseAsync(await SplitAsync(stranger, ida, article.PublicId), 404);
        await ShouldRefuseAsync(await MergeAsync(reader, ida, liz), 403);
        (await owner.ItemsAsync("/v1/sources")).Count.ShouldBe(2);
    }

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer, int status)
    {
        using (answer)
        {
            ((int)answer.StatusCode).ShouldBe(status);
        }
    }

    private async Task<SampleArticle> QuoteAsync(Guid workspace, string name, string office)
    {
        var article = SourcesTests.Quoting(workspace, name, name, office);
        await verdicts.SendAsync(article.Message());
        return article;
    }

    private static async Task<string> IdAsync(HttpClient client, string words) => (await client.ItemsAsync($"/v1/sources?q={words}")).ShouldHaveSingleItem().Text("id");

    private static async Task<int> ArticlesAsync(HttpClient client, string id) =>
        (await client.ReadAsync($"/v1/sources/{id}")).GetProperty("source").GetProperty("articles").GetInt32();

    private static async Task<List<string>> ActionsAsync(RunningVerdicts verdicts, Guid workspace)
    {
        using var admin = verdicts.Client(workspace, "admin");
        return [.. (await admin.ItemsAsync("/v1/audit")).Select(entry => entry.Text("action"))];
    }

    private static Task<HttpResponseMessage> MergeAsync(HttpClient client, string kept, string gone) =>
        client.PostAsJsonAsync($"/v1/sources/{kept}:merge", new { sourceId = gone });

    private static Task<HttpResponseMessage> SplitAsync(HttpClient client, string whole, params string[] articles) =>
        client.PostAsJsonAsync($"/v1/sources/{whole}:split", new { articles });
}
