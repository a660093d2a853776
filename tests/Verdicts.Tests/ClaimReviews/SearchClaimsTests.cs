using System.Net;
using System.Net.Http.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Verdicts.Tests.FactChecks;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

public sealed class SearchClaimsTests(RunningVerdicts verdicts)
{
    private const string Imported = """
        {"id":"1","claim":"The harbour is closed in winter.","claimant":"A poster","claimDate":"2026-01-05","url":"https://www.checkers.example/a","publisher":"Checkers","ratingText":"False","reviewedAt":"2026-01-07","language":"en-US"}
        {"id":"2","claim":"Le port fermera en mai, harbour.","url":"https://verif.example/b","publisher":"Verif","ratingText":"Faux","reviewedAt":"2019-03-01","language":"fr"}
        {"id":"3","claim":"A harbour of evil.checkers.example.net.","url":"https://other.example/checkers.example/","publisher":"Other","rating":2}
        """;

    [Fact]
    public async Task Answers_in_googles_shape()
    {
        var sample = await PublishedSample.PublishAsync(verdicts, article: SampleArticle.WithThreeClaims() with { PublishedAt = PublishedSample.PublishedAt });
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        using var put = await client.SendAsync(HttpMethod.Put, "/v1/publisher", "\"1\"", JsonContent.Create(new { name = "Coast Courier", url = "https://www.courier.example/home" }));

        var found = await client.ReadAsync("/v1/claims:search?query=harbours%20close");

        found.ShouldBeJson(new
        {
            claims = new[]
            {
                new
                {
                    text = "The harbour will close in May",
                    claimDate = "2026-11-20T09:30:00+00:00",
                    claimReview = new[]
                    {
                        new
                        {
                            publisher = new { name = "Coast Courier", site = "courier.example" },
                            url = $"https://gateway.example/factchecks/{sample.Slug}",
                            title = "It is wrong: The harbour will close in May",
                            reviewDate = "2026-11-20T09:30:00+00:00",
                            textualRating = "It is wrong",
                            languageCode = "en",
                        },
                    },
                },
            },
        });
    }

    [Theory]
    [InlineData("query=harbour", "A harbour of evil.checkers.example.net.", "Le port fermera en mai, harbour.", "The harbour is closed in winter.", "The harbour will close in May")]
    [InlineData("query=harbour&languageCode=en-GB", "The harbour is closed in winter.", "The harbour will close in May")]
    [InlineData("query=harbour&languageCode=fr", "Le port fermera en mai, harbour.")]
    [InlineData("query=harbour&maxAgeDays=36500", "Le port fermera en mai, harbour.", "The harbour is closed in winter.", "The harbour will close in May")]
    [InlineData("query=harbour&reviewPublisherSiteFilter=checkers.example", "The harbour is closed in winter.")]
    [InlineData("reviewPublisherSiteFilter=CHECKERS.example", "The harbour is closed in winter.")]
    [InlineData("reviewPublisherSiteFilter=gateway.example", "The harbour will close in May")]
    [InlineData("query=harbour%20-winter%20close", "The harbour will close in May")]
    [InlineData("query=harbour&maxAgeDays=1")]
    [InlineData("query=nothing%20of%20the%20kind")]
    public async Task Finds_published_and_imported_alike(string search, params string[] claims)
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        await ImportFactChecksTests.ImportAsync(client, Imported);

        (await TextsAsync(client, $"/v1/claims:search?{search}")).Order().ShouldBe(claims.Order());
    }

    [Fact]
    public async Task Pages_through_all_of_both_kinds_once()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var client = verdicts.Client(sample.Article.WorkspaceId);
        await ImportFactChecksTests.ImportAsync(client, Imported);
        var texts = new List<string>();
        var address = "/v1/claims:search?query=harbour&pageSize=1";
        for (var token = ""; token is not null;)
        {
            var page = await client.ReadAsync(address + token);
            texts.AddRange(page.GetProperty("claims").EnumerateArray().Select(claim => claim.Text("text")));
            token = page.TryGetProperty("nextPageToken", out var next) ? $"&pageToken={next.GetString()}" : null;
        }

        texts.Count.ShouldBe(4);
        texts.ShouldBe(await TextsAsync(client, "/v1/claims:search?query=harbour"));
        texts.ShouldBeUnique();
    }

    [Fact]
    public async Task Shows_neither_what_is_retracted_nor_under_embargo_nor_anothers()
    {
        var workspace = SampleArticle.NewId();
        var retracted = await PublishedSample.PublishAsync(verdicts, article: SampleArticle.WithThreeClaims(workspace));
        await retracted.RetractAsync(verdicts, "Forged.");
        await PublishedSample.PublishAsync(verdicts, article: SampleArticle.WithThreeClaims(workspace) with { Visibility = Visibilities.Embargoed });
        await PublishedSample.PublishAsync(verdicts);
        using var client = verdicts.Client(workspace);

        (await TextsAsync(client, "/v1/claims:search?query=harbour")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "query")]
    [InlineData("query=%20", "query")]
    [InlineData("query=a%00", "query")]
    [InlineData("query=a&languageCode=English!", "languageCode")]
    [InlineData("reviewPublisherSiteFilter=.*", "reviewPublisherSiteFilter")]
    [InlineData("query=a&maxAgeDays=0", "maxAgeDays")]
    [InlineData("query=a&pageSize=1000", "pageSize")]
    [InlineData("query=a&pageToken=nonsense", "pageToken")]
    public async Task Says_what_it_cannot_search_for(string search, string field)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.GetAsync($"/v1/claims:search?{search}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).Text("field").ShouldBe(field);
    }

    private static async Task<List<string>> TextsAsync(HttpClient client, string address) =>
        [.. (await client.ReadAsync(address)).GetProperty("claims").EnumerateArray().Select(claim => claim.Text("text"))];
}
