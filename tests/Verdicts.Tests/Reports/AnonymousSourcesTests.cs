using System.Net.Http.Headers;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests.Reports;

public sealed class AnonymousSourcesTests(RunningVerdicts verdicts)
{
    private const string Report = "/v1/reports/anonymous-sources";
    private const string Year = "from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z";

    [Fact]
    public async Task Says_how_far_a_period_rests_on_unnamed_sources_and_who_is_quoted()
    {
        using var client = await PublishAsync();

        var report = await client.ReadAsync($"{Report}?{Year}");

        var total = report.GetProperty("total");
        total.GetProperty("articles").GetInt32().ShouldBe(3);
        total.GetProperty("claims").GetInt32().ShouldBe(7);
        total.GetProperty("attributedClaims").GetInt32().ShouldBe(5);
        total.GetProperty("anonymousClaims").GetInt32().ShouldBe(2);
        total.GetProperty("anonymousShare").GetDouble().ShouldBe(2 / 7d, 1e-9);
        total.GetProperty("quotes").GetProperty("bare-sources").GetInt32().ShouldBe(2);
        total.GetProperty("quotes").GetProperty("named-person").GetInt32().ShouldBe(3);
        var sources = report.GetProperty("sources").EnumerateArray().ToList();
        sources[0].Text("name").ShouldBe("Ida Holm");
        sources[0].GetProperty("quotes").GetInt32().ShouldBe(3);
        sources[0].GetProperty("articles").GetInt32().ShouldBe(3);
        sources.Count(source => source.Text("sourceClass") == "bare-sources").ShouldBe(2);
    }

    [Fact]
    public async Task Groups_by_month_desk_author_and_article()
    {
        using var client = await PublishAsync();

        (await GroupsAsync(client, "month")).ShouldBe(["2026-03 1 3 1", "2026-04 2 4 1"]);
        (await GroupsAsync(client, "desk")).ShouldBe(["Metro 1 3 1", "Politics 1 3 1", " 1 1 0"], ignoreOrder: true);
        (await GroupsAsync(client, "author")).ShouldBe(["Ana Roe 2 6 2", "Bo Li 1 3 1", " 1 1 0"], ignoreOrder: true);
        var articles = await GroupsAsync(client, "article");
        articles.Count.ShouldBe(3);
        articles.ShouldAllBe(article => article.StartsWith("art_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_to_the_period_and_pages()
    {
        using var client = await PublishAsync();

        (await client.ReadAsync($"{Report}?from=2026-04-01T00:00:00Z&to=2026-05-01T00:00:00Z")).GetProperty("total").GetProperty("articles").GetInt32().ShouldBe(2);
        var empty = await client.ReadAsync($"{Report}?from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z");
        empty.GetProperty("total").GetProperty("anonymousShare").GetDouble().ShouldBe(0);
        empty.GetProperty("groups").GetProperty("items").GetArrayLength().ShouldBe(0);
        var first = (await client.ReadAsync($"{Report}?{Year}&groupBy=article&limit=2")).GetProperty("groups");
        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        var rest = (await client.ReadAsync($"{Report}?{Year}&groupBy=article&limit=2&cursor={first.Text("nextCursor")}")).GetProperty("groups");
        rest.GetProperty("items").GetArrayLength().ShouldBe(1);
        rest.TryGetProperty("nextCursor", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_as_csv_when_asked()
    {
        using var client = await PublishAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Report}?{Year}&groupBy=desk");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await client.SendAsync(request);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        lines[0].ShouldStartWith("desk,title,articles,claims,attributedClaims,anonymousClaims,anonymousShare,named-person,");
        lines.ShouldContain(line => line.StartsWith("Metro,,1,3,2,1,0.3333,1,", StringComparison.Ordinal));
        (await client.GetStringAsync($"{Report}?{Year}&groupBy=desk&format=csv")).ShouldBe(string.Concat(lines.Select(line => line + "\r\n")));
    }

    [Theory]
    [InlineData("groupBy=colour", 422)]
    [InlineData("format=xml", 422)]
    [InlineData("from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", 422)]
    [InlineData("limit=0", 422)]
    [InlineData("cursor=!", 422)]
    [InlineData("from=yesterday", 400)]
    public async Task Says_what_is_wrong(string query, int status)
    {
        using var client = verdicts.Client(SampleArticle.NewId());

        ((int)await client.StatusAsync($"{Report}?{query}")).ShouldBe(status);
    }

    [Fact]
    public async Task Shows_nothing_of_another_workspace()
    {
        using var owner = await PublishAsync();
        using var stranger = verdicts.Client(SampleArticle.NewId());

        var report = await stranger.ReadAsync($"{Report}?{Year}");

        report.GetProperty("total").GetProperty("articles").GetInt32().ShouldBe(0);
        report.GetProperty("sources").GetArrayLength().ShouldBe(0);
    }

    /// <summary>Two articles with three claims each, one of them by bare sources, and one with a single claim by a named person.</summary>
    private async Task<HttpClient> PublishAsync()
    {
        var workspace = SampleArticle.NewId();
        var march = new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero);
        await verdicts.SendAsync((SampleArticle.WithThreeClaims(workspace) with { Desk = "Metro", Byline = "By Ana Roe", PublishedAt = march }).Message());
        await verdicts.SendAsync(
            (SampleArticle.WithThreeClaims(workspace) with { Desk = "Politics", Byline = "By Ana Roe and Bo Li", PublishedAt = march.AddMonths(1) }).Message());
        await verdicts.SendAsync((Sources.SourcesTests.Quoting(workspace, "Ida Holm", "Ida Holm", "mayor") with { PublishedAt = march.AddMonths(1) }).Message());
        return verdicts.Client(workspace);
    }

    private static async Task<List<string>> GroupsAsync(HttpClient client, string groupBy) =>
    [
        .. (await client.ReadAsync($"{Report}?{Year}&groupBy={groupBy}")).GetProperty("groups").GetProperty("items").EnumerateArray().Select(Line),
    ];

    private static string Line(JsonElement group) =>
        $"{(group.TryGetProperty("key", out var key) ? key.GetString() : "")} {group.GetProperty("articles").GetInt32()} {group.GetProperty("claims").GetInt32()} {group.GetProperty("anonymousClaims").GetInt32()}";
}
