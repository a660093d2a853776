using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using FactCheck.Contracts.Articles;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

public sealed class FeedTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Dump_has_a_line_for_each_verdict_that_anybody_may_see()
    {
        var workspace = SampleArticle.NewId();
        var standing = await PublishAsync(workspace);
        var retracted = await PublishAsync(workspace);
        await retracted.RetractAsync(verdicts, "The document was forged.");
        await PublishAsync(workspace, Visibilities.Embargoed);
        await PublishAsync(SampleArticle.NewId());
        using var anybody = verdicts.Anybody();

        using var answer = await anybody.GetAsync(Address("jsonl", workspace));
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.Text("url"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        lines.Keys.ShouldBe([Url(standing), Url(retracted)], ignoreOrder: true);
        lines[Url(standing)].GetProperty("reviewRating").Text("alternateName").ShouldBe("It is wrong");
        lines[Url(retracted)].Text("creativeWorkStatus").ShouldBe("Retracted");
        lines.Values.ShouldAllBe(line => SchemaOrg.Faults(line).Count == 0);
    }

    [Fact]
    public async Task Dump_goes_on_beyond_one_batch()
    {
        var workspace = SampleArticle.NewId();
        await PublishedSample.PublishManyAsync(verdicts, workspace, 250);
        using var anybody = verdicts.Anybody();

        var lines = (await anybody.GetStringAsync(Address("jsonl", workspace))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(250);
        lines.Distinct().Count().ShouldBe(250);
        Items(await anybody.GetStringAsync(Address("rss", workspace))).Count.ShouldBe(50);
    }

    [Fact]
    public async Task Rss_shows_what_changed_last_first_and_each_version_as_news()
    {
        var workspace = SampleArticle.NewId();
        var corrected = await PublishAsync(workspace);
        var retracted = await PublishAsync(workspace);
        using var anybody = verdicts.Anybody();
        var before = Items(await anybody.GetStringAsync(Address("rss", workspace)));

        await corrected.CorrectAsync(verdicts, "We had the month wrong.", PublishedSample.Wrong);
        await retracted.CorrectAsync(verdicts, "A figure.", PublishedSample.Wrong);
        await retracted.RetractAsync(verdicts, "Forged: <b>&\u0001");
        var after = Items(await anybody.GetStringAsync(Address("rss", workspace)));

        before.Select(item => item.Element("title")!.Value).ShouldBe(Enumerable.Repeat("It is wrong: “The harbour will close in May”", 2));
        after.Select(item => item.Element("title")!.Value).ShouldBe(
            ["Retracted: “The harbour will close in May”", "Corrected: It is wrong: “The harbour will close in May”"]);
        after[0].Element("description")!.Value.ShouldBe("Forged: <b>&\uFFFD");
        after[0].Element("link")!.Value.ShouldBe(Url(retracted));
        after[0].Element("pubDate")!.Value.ShouldBe("Sun, 22 Nov 2026 09:30:00 GMT");
        after.Concat(before).Select(item => item.Element("guid")!.Value).Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("rss")]
    public async Task Says_when_there_is_nothing_new_and_when_there_is(string feed)
    {
        var sample = await PublishAsync(SampleArticle.NewId());
        using var anybody = verdicts.Anybody();
        var address = Address(feed, sample.Article.WorkspaceId);
        using var first = await anybody.GetAsync(address);
        first.Content.Headers.LastModified.ShouldBe(PublishedSample.PublishedAt);

        using var byTag = await GetAsync(anybody, address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var byTime = await GetAsync(anybody, address, request => request.Headers.IfModifiedSince = PublishedSample.PublishedAt);
        await sample.RetractAsync(verdicts, "Forged.");
        using var changed = await GetAsync(anybody, address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        byTag.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        byTime.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/feeds/claimreview.jsonl?workspace=nonsense", HttpStatusCode.NotFound)]
    [InlineData("/feeds/claimreview.rss?workspace=00000000000000000000000000000000", HttpStatusCode.OK)]
    [InlineData("/feeds/claimreview.jsonl", HttpStatusCode.OK)]
    [InlineData("/feeds/claimreview.rss", HttpStatusCode.OK)]
    public async Task Is_the_first_workspaces_where_none_is_named(string address, HttpStatusCode status)
    {
        using var anybody = verdicts.Anybody();
        (await anybody.StatusAsync(address)).ShouldBe(status);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string address, Action<HttpRequestMessage> condition)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        condition(request);
        return await client.SendAsync(request);
    }

    private static List<XElement> Items(string rss) => [.. XDocument.Parse(rss).Root!.Element("channel")!.Elements("item")];

    private static string Address(string feed, Guid workspace) => $"/feeds/claimreview.{feed}?workspace={workspace:N}";

    private static string Url(PublishedSample sample) => $"https://gateway.example/factchecks/{sample.Slug}";

    private Task<PublishedSample> PublishAsync(Guid workspace, string visibility = Visibilities.Published) =>
        PublishedSample.PublishAsync(verdicts, article: SampleArticle.WithThreeClaims(workspace) with { Visibility = visibility });
}
