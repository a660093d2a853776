using System.Net;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests.Sources;

public sealed class SourcesTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Shows_who_is_quoted_with_mentions_and_claims()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);

        var sources = await client.ItemsAsync("/v1/sources");

        sources.Select(source => source.Text("name")).ShouldBe(["Ida Holm", "sources"], ignoreOrder: true);
        var holm = sources.Single(source => source.Text("name") == "Ida Holm");
        holm.Text("kind").ShouldBe("person");
        holm.Text("sourceClass").ShouldBe("named-person");
        holm.GetProperty("articles").GetInt32().ShouldBe(1);
        var detail = await client.ReadAsync($"/v1/sources/{holm.Text("id")}");
        var appearance = detail.GetProperty("appearances").GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        appearance.Text("articleId").ShouldBe(article.PublicId);
        appearance.Text("articleTitle").ShouldBe("Harbour news");
        appearance.GetProperty("mentions")[0].Text("text").ShouldBe("Ida Holm");
        appearance.GetProperty("claims")[0].Text("text").ShouldBe("The bridge is safe");
        (await client.StatusAsync($"/v1/claims/{appearance.GetProperty("claims")[0].Text("id")}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_one_person_through_all_articles_and_an_unnamed_source_in_its_own()
    {
        var workspace = SampleArticle.NewId();
        await verdicts.SendAsync(Quoting(workspace, "Ida Holm", "Ida Holm", "mayor of Halse").Message());
        await verdicts.SendAsync(Quoting(workspace, "Mayor Holm", "Holm", "Mayor").Message());
        await verdicts.SendAsync(Quoting(workspace, "Ms. Ida B. Holm", "Ms. Ida B. Holm", "former minister").Message());
        await verdicts.SendAsync(Quoting(workspace, "Jon Holm", "Jon Holm", "mayor of Belgor").Message());
        await verdicts.SendAsync(SampleArticle.WithThreeClaims(workspace).Message());
        await verdicts.SendAsync(SampleArticle.WithThreeClaims(workspace).Message());
        using var client = verdicts.Client(workspace);

        var persons = await client.ItemsAsync("/v1/sources?class=named-person");

        persons.Select(source => (source.Text("name"), source.GetProperty("articles").GetInt32())).ShouldBe([("Ms. Ida B. Holm", 5), ("Jon Holm", 1)]);
        (await client.ItemsAsync("/v1/sources?class=bare-sources")).Select(source => source.GetProperty("articles").GetInt32()).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Finds_one_source_where_two_articles_come_at_once()
    {
        var workspace = SampleArticle.NewId();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => verdicts.SendAsync(Quoting(workspace, "Ida Holm", "Ida Holm", "mayor").Message())));
        using var client = verdicts.Client(workspace);

        var source = (await client.ItemsAsync("/v1/sources")).ShouldHaveSingleItem();

        source.GetProperty("articles").GetInt32().ShouldBe(12);
        source.GetProperty("claims").GetInt32().ShouldBe(12);
    }

    [Fact]
    public async Task Counts_the_latest_revision_alone()
    {
        var first = SampleArticle.WithThreeClaims();
        var second = Quoting(first.WorkspaceId, "Ida Holm", "Ida Holm", "mayor") with { ArticleId = first.ArticleId, Revision = 2 };
        await verdicts.SendAsync(first.Message());
        await verdicts.SendAsync(second.Message());
        await verdicts.SendAsync(second.Message());
        using var client = verdicts.Client(first.WorkspaceId);

        var sources = await client.ItemsAsync("/v1/sources");

        sources.Select(source => (source.Text("name"), source.GetProperty("articles").GetInt32(), source.GetProperty("quotes").GetInt32()))
            .ShouldBe([("Ida Holm", 1, 1), ("sources", 0, 0)]);
    }

    [Fact]
    public async Task Lets_a_late_revision_change_nothing()
    {
        var first = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync((Quoting(first.WorkspaceId, "Jon Roe", "Jon Roe", null) with { ArticleId = first.ArticleId, Revision = 2 }).Message());
        await verdicts.SendAsync(first.Message());
        using var client = verdicts.Client(first.WorkspaceId);

        (await client.ItemsAsync("/v1/sources")).ShouldHaveSingleItem().Text("name").ShouldBe("Jon Roe");
    }

    [Fact]
    public async Task Pages_and_searches()
    {
        var workspace = SampleArticle.NewId();
        foreach (var name in new[] { "Ida Holm", "Jon Roe", "Jon Roe", "Bo Li" })
        {
            await verdicts.SendAsync(Quoting(workspace, name, name, "harbour master").Message());
        }

        using var client = verdicts.Client(workspace);
        var first = await client.ReadAsync("/v1/sources?limit=1");
        var second = await client.ReadAsync($"/v1/sources?limit=5&cursor={first.Text("nextCursor")}");
        Names(first).ShouldBe(["Jon Roe"]);
        Names(second).ShouldBe(["Bo Li", "Ida Holm"], ignoreOrder: true);
        Names(await client.ReadAsync("/v1/sources?q=roe")).ShouldBe(["Jon Roe"]);
        Names(await client.ReadAsync("/v1/sources?q=harbour%20holm")).ShouldBe(["Ida Holm"]);
        Names(await client.ReadAsync("/v1/sources?q=nobody")).ShouldBeEmpty();

        var roe = first.GetProperty("items")[0].Text("id");
        var page = await client.ReadAsync($"/v1/sources/{roe}?limit=1");
        var rest = await client.ReadAsync($"/v1/sources/{roe}?cursor={page.GetProperty("appearances").Text("nextCursor")}");
        rest.GetProperty("appearances").GetProperty("items").GetArrayLength().ShouldBe(1);
        rest.GetProperty("appearances").TryGetProperty("nextCursor", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/v1/sources?class=witch", 422)]
    [InlineData("/v1/sources?limit=201", 422)]
    [InlineData("/v1/sources?cursor=!", 422)]
    [InlineData("/v1/sources?q=a%00b", 400)]
    [InlineData("/v1/sources/src_00000000000000000000000000000000", 404)]
    [InlineData("/v1/sources/nonsense", 404)]
    [InlineData("/v1/sources/src_00000000000000000000000000000000?limit=0", 422)]
    public async Task Says_what_is_wrong(string address, int status)
    {
        using var client = verdicts.Client(SampleArticle.NewId());

        ((int)await client.StatusAsync(address)).ShouldBe(status);
    }

    [Fact]
    public async Task Shows_nothing_to_another_workspace()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var owner = verdicts.Client(article.WorkspaceId);
        using var stranger = verdicts.Client(SampleArticle.NewId());
        var id = (await owner.ItemsAsync("/v1/sources"))[0].Text("id");

        (await stranger.ItemsAsync("/v1/sources")).ShouldBeEmpty();
        (await stranger.StatusAsync($"/v1/sources/{id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    internal static SampleArticle Quoting(Guid workspace, string words, string name, string? office)
    {
        var article = new SampleArticle { WorkspaceId = workspace, Text = $"The bridge is safe, {words} insisted." };
        return article.Claim("The bridge is safe", 0.3, article.Attribution(words, "insisted", "The bridge is safe", "named-person", name, office: office));
    }

    private static IEnumerable<string> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(source => source.Text("name"));
}
