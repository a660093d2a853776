using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Contracts.Articles;
using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

public sealed partial class FactCheckPageTests(RunningVerdicts verdicts)
{
    private const string Hostile = "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u0001";

    [Fact]
    public async Task Shows_anybody_the_verdict_with_its_claim_review()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var anybody = verdicts.Anybody();
        using var answer = await anybody.GetAsync(sample.Page);
        var html = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        html.ShouldStartWith("<!doctype html>");
        foreach (var words in new[] { "The harbour will close in May", "It is wrong", "2 of 6", "The harbour stays open.", "Ferries every day", "port.example", "20 November 2026" })
        {
            html.ShouldContain(words);
        }

        html.ShouldContain("href=\"https://port.example/timetable\"");
        html.ShouldNotContain("usr_author");
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        MarkupIn(html).GetRawText().ShouldBe((await client.ReadAsync(sample.Markup)).GetRawText());
    }

    [Fact]
    public async Task Lets_the_browser_do_nothing_but_its_own_style()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var anybody = verdicts.Anybody();
        using var answer = await anybody.GetAsync(sample.Page);

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("script-src");
        var style = StyleElement().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        policy.ShouldContain(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))));
    }

    [Fact]
    public async Task Encodes_what_is_hostile_in_every_field()
    {
        var article = new SampleArticle { Title = Hostile, Text = $"{Hostile} is so, {Hostile} said." };
        article.Claim(Hostile, 0.3, article.Attribution($"{Hostile} said", "said", "is so", "named-person", Hostile));
        var sample = await PublishedSample.PublishAsync(
            verdicts,
            new()
            {
                RatingText = Hostile,
                Summary = Hostile,
                Explanation = Hostile,
                Evidence = [new() { Url = "javascript:alert(1)", Quote = Hostile, Stance = EvidenceStance.Supports }, new() { Url = Hostile, Stance = EvidenceStance.Context }],
            },
            article);
        await sample.CorrectAsync(verdicts, Hostile, PublishedSample.Wrong with { RatingText = Hostile });
        using var client = verdicts.Client(article.WorkspaceId);
        using var put = await client.SendAsync(HttpMethod.Put, "/v1/publisher", "\"1\"", JsonContent.Create(new { name = Hostile }));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var anybody = verdicts.Anybody();

        var corrected = await anybody.GetStringAsync(sample.Page);
        await sample.RetractAsync(verdicts, Hostile);
        var retracted = await anybody.GetStringAsync(sample.Page);

        foreach (var html in new[] { corrected, retracted })
        {
            html.ShouldNotContain("<img");
            html.ShouldNotContain("<script>");
            html.ShouldNotContain("href=\"javascript:");
            html.Split("<script").Length.ShouldBe(2, "the JSON-LD alone");
            html.Split("</script").Length.ShouldBe(2, "the JSON-LD alone");
            MarkupIn(html).Text("claimReviewed").ShouldBe(Hostile);
        }
    }

    [Fact]
    public async Task Shows_corrections_with_their_dates()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        await sample.CorrectAsync(verdicts, "We had the month wrong.", PublishedSample.Wrong with { Rating = 3, RatingText = "It misleads" });
        using var anybody = verdicts.Anybody();

        var html = await anybody.GetStringAsync(sample.Page);

        html.ShouldContain("It misleads");
        html.ShouldNotContain("It is wrong");
        html.ShouldContain("Corrected on <time datetime=\"2026-11-21T09:30:00Z\">21 November 2026</time>");
        html.ShouldContain("We had the month wrong.");
        html.ShouldContain("version 2 of");
    }

    [Fact]
    public async Task Shows_a_retraction_before_all_else_and_keeps_it_from_search_engines()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        await sample.RetractAsync(verdicts, "The document was forged.");
        using var anybody = verdicts.Anybody();

        var html = await anybody.GetStringAsync(sample.Page);

        html.IndexOf("The document was forged.", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("The claim", StringComparison.Ordinal));
        html.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        html.ShouldContain("<title>Retracted: The harbour will close in May</title>");
        MarkupIn(html).Text("creativeWorkStatus").ShouldBe("Retracted");
    }

    [Fact]
    public async Task Says_that_the_article_has_changed_since()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        await verdicts.WorkAsync(sample.Article.WorkspaceId, async (_, db) => (await db.Verdicts.FindAsync(sample.VerdictId))!.GoStale(PublishedSample.PublishedAt.AddDays(1)));
        using var anybody = verdicts.Anybody();

        (await anybody.GetStringAsync(sample.Page)).ShouldContain("The article has changed since");
    }

    [Theory]
    [InlineData("/factchecks/no-such-page")]
    [InlineData("/factchecks/..%2f..%2fetc")]
    [InlineData("/factchecks/%3Cscript%3E")]
    public async Task Says_in_a_page_that_there_is_none(string address)
    {
        using var anybody = verdicts.Anybody();
        using var answer = await anybody.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("There is no fact-check at this address");
        html.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Waits_for_the_embargo_to_end()
    {
        var article = SampleArticle.WithThreeClaims() with { Visibility = Visibilities.Embargoed };
        var sample = await PublishedSample.PublishAsync(verdicts, article: article);
        using var anybody = verdicts.Anybody();
        var before = await anybody.StatusAsync(sample.Page);

        await verdicts.SendAsync((article with { Revision = 2, Visibility = Visibilities.Published }).Message());

        before.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.StatusAsync(sample.Page)).ShouldBe(HttpStatusCode.OK);
    }

    private static JsonElement MarkupIn(string html) => JsonDocument.Parse(MarkupElement().Match(html).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex MarkupElement();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
