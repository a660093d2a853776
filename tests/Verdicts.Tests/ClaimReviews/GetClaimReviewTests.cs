using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

public sealed class GetClaimReviewTests(RunningVerdicts verdicts)
{
    private static readonly DateTimeOffset Said = new(2026, 11, 18, 22, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public async Task Says_all_that_search_engines_require_and_recommend()
    {
        var article = SampleArticle.WithThreeClaims() with { PublishedAt = Said };
        var sample = await PublishedSample.PublishAsync(verdicts, article: article);
        using var client = verdicts.Client(article.WorkspaceId);
        using var put = await client.SendAsync(HttpMethod.Put, "/v1/publisher", "\"1\"", JsonContent.Create(new
        {
            name = "Coast Courier", url = "https://courier.example", logo = "https://courier.example/logo.png",
            sameAs = new[] { "https://www.wikidata.org/wiki/Q1" }, language = "en-GB", pages = "https://courier.example/checked/",
        }));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);

        var review = await client.ReadAsync(sample.Markup);

        var page = $"https://courier.example/checked/{sample.Slug}";
        review.ShouldBeJson(new
        {
            context = "https://schema.org", type = "ClaimReview", id = $"{page}#review", url = page,
            claimReviewed = "The harbour will close in May",
            reviewRating = new { type = "Rating", ratingValue = 2, bestRating = 6, worstRating = 1, alternateName = "It is wrong", ratingExplanation = "The harbour stays open." },
            author = new
            {
                type = "Organization", name = "Coast Courier", url = "https://courier.example", logo = "https://courier.example/logo.png",
                sameAs = new[] { "https://www.wikidata.org/wiki/Q1" },
            },
            itemReviewed = new
            {
                type = "Claim", id = $"{page}#claim", text = "The harbour will close in May", datePublished = "2026-11-19",
                firstAppearance = Appearance, appearance = new[] { Appearance },
            },
            datePublished = "2026-11-20", inLanguage = "en-GB", version = 1,
            reviewBody = "The port authority has no such plan.\n\nIts timetable runs on until December.",
            citation = new object[]
            {
                new
                {
                    type = "CreativeWork", url = "https://port.example/timetable", text = "Ferries every day", description = "Refutes the claim.",
                    identifier = $"sha256:{new string('a', 64)}",
                },
                new { type = "CreativeWork", url = "https://news.example/older", description = "Gives context." },
            },
        });
        SchemaOrg.Faults(review).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_who_made_the_claim_but_nobody_where_the_source_has_no_name()
    {
        var article = new SampleArticle { Text = "The bridge is safe, Ida Holm insisted." };
        article.Claim("The bridge is safe", 0.3, article.Attribution("Ida Holm", "insisted", "The bridge is safe", "named-person", "Ida Holm"));
        var named = await PublishedSample.PublishAsync(verdicts, article: article);
        var bare = await PublishedSample.PublishAsync(verdicts);

        (await ReadAsync(named)).GetProperty("itemReviewed").GetProperty("author").ShouldBeJson(new { type = "Person", name = "Ida Holm" });
        (await ReadAsync(bare)).GetProperty("itemReviewed").TryGetProperty("author", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Leaves_the_number_out_where_the_scale_has_changed()
    {
        var sample = await PublishedSample.PublishAsync(verdicts, PublishedSample.Wrong with { RatingText = "Pants in flames" });

        (await ReadAsync(sample)).GetProperty("reviewRating").ShouldBeJson(
            new { type = "Rating", alternateName = "Pants in flames", ratingExplanation = "The harbour stays open." });
    }

    [Fact]
    public async Task Says_what_was_wrong_before_a_correction()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        await sample.CorrectAsync(verdicts, "We had the month wrong.", PublishedSample.Wrong with { Rating = 3, RatingText = "It misleads" });
        await sample.CorrectAsync(verdicts, "And the year.", PublishedSample.Wrong with { Rating = 5, RatingText = "It mostly holds up" });

        var review = await ReadAsync(sample);

        review.GetProperty("version").GetInt32().ShouldBe(3);
        review.Text("datePublished").ShouldBe("2026-11-20");
        review.Text("dateModified").ShouldBe("2026-11-22T09:30:00+00:00");
        review.GetProperty("reviewRating").Text("alternateName").ShouldBe("It mostly holds up");
        review.GetProperty("correction").EnumerateArray().Select(correction => correction.Text("text")).ShouldBe(["And the year.", "We had the month wrong."]);
        SchemaOrg.Faults(review).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_no_rating_once_the_verdict_is_retracted()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        await sample.RetractAsync(verdicts, "The document was forged.");

        var review = await ReadAsync(sample);

        review.Text("creativeWorkStatus").ShouldBe("Retracted");
        review.TryGetProperty("reviewRating", out _).ShouldBeFalse();
        review.TryGetProperty("reviewBody", out _).ShouldBeFalse();
        review.GetProperty("correction")[0].Text("text").ShouldBe("The document was forged.");
        SchemaOrg.Faults(review).ShouldBeEmpty();
    }

    [Fact]
    public async Task Knows_nothing_of_another_workspaces_verdict_or_of_none()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var stranger = verdicts.Client(SampleArticle.NewId());
        using var client = verdicts.Client(sample.Article.WorkspaceId);

        (await stranger.StatusAsync(sample.Markup)).ShouldBe(HttpStatusCode.NotFound);
        (await client.StatusAsync("/v1/verdicts/vrd_00000000000000000000000000000000.jsonld")).ShouldBe(HttpStatusCode.NotFound);
        (await client.StatusAsync("/v1/verdicts/..%2f.jsonld")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shows_an_embargoed_one_to_its_own_newsroom_alone()
    {
        var sample = await PublishedSample.PublishAsync(verdicts, article: SampleArticle.WithThreeClaims() with { Visibility = Visibilities.Embargoed });

        (await ReadAsync(sample)).Text("claimReviewed").ShouldBe("The harbour will close in May");
        using var anybody = verdicts.Anybody();
        (await anybody.StatusAsync(sample.Markup)).ShouldBe(HttpStatusCode.Unauthorized);
        (await anybody.StatusAsync(sample.Page)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cites_an_address_that_is_none_as_what_it_is()
    {
        var sample = await PublishedSample.PublishAsync(verdicts, PublishedSample.Wrong with
        {
            Evidence = [new() { Url = "</script><script>alert(1)</script>", Stance = EvidenceStance.Supports }],
        });

        (await ReadAsync(sample)).TryGetProperty("citation", out _).ShouldBeFalse();
    }

    private static object Appearance => new { type = "NewsArticle", url = "https://example.com/harbour", headline = "Harbour news", datePublished = "2026-11-19T03:00:00+00:00" };

    private async Task<JsonElement> ReadAsync(PublishedSample sample)
    {
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        return await client.ReadAsync(sample.Markup);
    }
}
