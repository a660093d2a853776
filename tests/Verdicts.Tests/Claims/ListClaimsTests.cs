using System.Net;

namespace FactCheck.Verdicts.Tests.Claims;

public sealed class ListClaimsTests(RunningVerdicts verdicts)
{
    private const string Harbour = "The harbour will close in May";
    private const string Rents = "Rents rose 40 percent";
    private const string Bridge = "The bridge is safe";

    [Theory]
    [InlineData("flagged=true", Harbour, Rents)]
    [InlineData("flagged=false", Bridge)]
    [InlineData("flag=bare-sources", Harbour)]
    [InlineData("flag=no-such-rule")]
    [InlineData("severity=warn", Rents)]
    [InlineData("severity=none", Bridge)]
    [InlineData("status=detected", Harbour, Rents, Bridge)]
    [InlineData("status=dismissed")]
    [InlineData("status=detected,dismissed", Harbour, Rents, Bridge)]
    [InlineData("status=proposed,dismissed")]
    [InlineData("q=harbours%20closing", Harbour)]
    [InlineData("q=rent%20or%20bridge", Rents, Bridge)]
    [InlineData("sourceClass=named-person", Bridge)]
    [InlineData("speaker=holm", Bridge)]
    [InlineData("minCheckWorthiness=0.5", Harbour, Rents)]
    [InlineData("from=2020-01-01T00:00:00Z", Harbour, Rents, Bridge)]
    [InlineData("to=2020-01-01T00:00:00Z")]
    [InlineData("flagged=true&q=percent", Rents)]
    public async Task Shows_the_claims_that_fit(string query, params string[] expected)
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());

        using var client = verdicts.Client(article.WorkspaceId);
        (await client.ItemsAsync($"/v1/claims?{query}")).Select(claim => claim.Text("text")).ShouldBe(expected);
    }

    [Fact]
    public async Task Shows_the_claims_of_one_article()
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        await verdicts.SendAsync(SampleArticle.WithThreeClaims(article.WorkspaceId).Message());

        using var client = verdicts.Client(article.WorkspaceId);
        var claims = await client.ItemsAsync($"/v1/claims?article={article.PublicId}");
        claims.Count.ShouldBe(3);
        claims.ShouldAllBe(claim => claim.GetProperty("article").Text("id") == article.PublicId);
    }

    [Theory]
    [InlineData("status=open", "status")]
    [InlineData("status=detected,open", "status")]
    [InlineData("status=detected,", "status")]
    [InlineData("severity=grave", "severity")]
    [InlineData("sourceClass=friend", "sourceClass")]
    [InlineData("article=art_1", "article")]
    [InlineData("assignee=desk", "assignee")]
    [InlineData("sort=oldest", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("cursor=%21", "cursor")]
    public async Task Names_the_filter_that_cannot_be(string query, string field)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var response = await client.GetAsync($"/v1/claims?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await response.JsonAsync();
        problem.Text("field").ShouldBe(field);
        problem.Text("detail").ShouldContain(field);
    }

    [Theory]
    [InlineData("priority")]
    [InlineData("newest")]
    public async Task Walks_through_all_that_was_there_while_more_comes_in(string sort)
    {
        var workspace = SampleArticle.NewId();
        for (var count = 0; count < 6; count++)
        {
            await verdicts.SendAsync(SampleArticle.WithThreeClaims(workspace).Message());
        }

        using var client = verdicts.Client(workspace);
        var there = (await client.ItemsAsync("/v1/claims?limit=200")).Select(claim => claim.Text("id")).ToHashSet();

        List<string> walked = [];
        string? cursor = null;
        do
        {
            var page = await client.ReadAsync($"/v1/claims?sort={sort}&limit=4{(cursor is null ? "" : $"&cursor={cursor}")}");
            walked.AddRange(page.GetProperty("items").EnumerateArray().Select(claim => claim.Text("id")));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
            await verdicts.SendAsync(SampleArticle.WithThreeClaims(workspace).Message());
        }
        while (cursor is not null && walked.Count < 200);

        there.Count.ShouldBe(18);
        walked.ShouldBeUnique();
        there.Except(walked).ShouldBeEmpty();
    }

    [Fact]
    public async Task Needs_the_scope_to_read_claims()
    {
        using var client = verdicts.Client(SampleArticle.NewId(), "articles:read");
        (await client.StatusAsync("/v1/claims")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
