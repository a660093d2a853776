using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Verdicts.Tests.ClaimReviews;

namespace FactCheck.Verdicts.Tests.FactChecks;

public sealed class ImportClaimReviewsTests(RunningVerdicts verdicts)
{
    private const string Review = """
        {
          "@context": "http://schema.org", "@type": ["ClaimReview"], "url": "https://checkers.example/harbour", "claimReviewed": "  The harbour closes in May. ", "headline": "No, the harbour stays open",
          "author": [{ "@type": "Organization", "name": "Checkers", "url": "https://checkers.example" }], "datePublished": "2026-05-03T10:00:00Z", "inLanguage": "en",
          "reviewRating": { "@type": "Rating", "ratingValue": "1", "bestRating": 5, "worstRating": 1, "alternateName": "It is wrong", "ratingExplanation": "It stays open." },
          "itemReviewed": { "@type": "Claim", "author": { "@type": "Person", "name": "Ida Holm" }, "datePublished": "2026-05-01" }
        }
        """;

    [Fact]
    public async Task Takes_a_review_as_a_past_fact_check()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        (await ImportAsync(client, Review)).ShouldHaveSingleItem().GetProperty("status").GetInt32().ShouldBe(201);

        var taken = (await client.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem();
        taken.Text("claim").ShouldBe("The harbour closes in May.");
        taken.Text("title").ShouldBe("No, the harbour stays open");
        taken.Text("claimant").ShouldBe("Ida Holm");
        taken.Text("claimDate").ShouldBe("2026-05-01");
        taken.Text("url").ShouldBe("https://checkers.example/harbour");
        taken.Text("publisher").ShouldBe("Checkers");
        taken.Text("ratingText").ShouldBe("It is wrong");
        taken.TryGetProperty("rating", out _).ShouldBeFalse("another house's number means nothing here");
        taken.Text("summary").ShouldBe("It stays open.");
        taken.Text("reviewedAt").ShouldBe("2026-05-03");
        taken.Text("language").ShouldBe("en");
    }

    [Theory]
    [InlineData("[{0}, {0}]", 2)]
    [InlineData("""{ "@context": "https://schema.org", "@graph": [{ "@type": "WebPage", "name": "A page" }, {0}] }""", 1)]
    [InlineData("""{ "@type": "DataFeed", "dataFeedElement": [{ "@type": "DataFeedItem", "item": [{0}] }, { "@type": "DataFeedItem", "item": {0} }, { "@type": "DataFeedItem", "item": null }] }""", 2)]
    public async Task Finds_reviews_wherever_documents_keep_them_and_knows_the_same_one_again(string document, int count)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var results = await ImportAsync(client, document.Replace("{0}", Review, StringComparison.Ordinal));

        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe(Enumerable.Range(0, count).Select(index => index is 0 ? 201 : 200));
        (await client.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lets_a_bad_review_fail_alone()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var results = await ImportAsync(client, $$"""
            [
              {"@type": "ClaimReview", "claimReviewed": 7, "url": {}, "reviewRating": [], "itemReviewed": "nothing", "author": null},
              {"@type": "ClaimReview", "claimReviewed": "Half a \ud800 pair", "url": "https://checkers.example/half"},
              {"@type": "ClaimReview", "claimReviewed": "Where?", "url": "javascript:alert(1)"},
              {"@type": "ClaimReview", "claimReviewed": "Nul \u0000.", "url": "https://checkers.example/nul"},
              {"@type": "ClaimReview", "claimReviewed": "{{new string('x', 4_001)}}", "url": "https://checkers.example/long"},
              {{Review}}
            ]
            """);

        results.Select(result => result.GetProperty("status").GetInt32()).ShouldBe([201, 422, 422, 422, 422, 201]);
        results.Select(result => result.GetProperty("line").GetInt32()).ShouldBe([1, 2, 3, 4, 5, 6]);
        results[2].Text("field").ShouldBe("url");
    }

    [Theory]
    [InlineData("{\"@type\": \"WebPage\"}", 422)]
    [InlineData("[[[[[[[[[[{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Too deep.\"}]]]]]]]]]]", 422)]
    [InlineData("7", 422)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    public async Task Says_what_is_wrong_with_a_document(string document, int status)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var result = (await ImportAsync(client, document)).ShouldHaveSingleItem();

        result.GetProperty("status").GetInt32().ShouldBe(status);
        result.Text("detail").ShouldEndWith(".");
    }

    [Fact]
    public async Task Takes_the_feed_that_another_newsroom_publishes_and_what_it_retracts_later()
    {
        var sample = await PublishedSample.PublishAsync(verdicts);
        using var anybody = verdicts.Anybody();
        using var client = verdicts.Client(SampleArticle.NewId());
        var feed = $"/feeds/claimreview.jsonl?workspace={sample.Article.WorkspaceId:N}";

        await ImportFactChecksTests.ImportAsync(client, await anybody.GetStringAsync(feed));
        var before = (await client.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem();
        await sample.RetractAsync(verdicts, "Forged.");
        var results = await ImportFactChecksTests.ImportAsync(client, await anybody.GetStringAsync(feed));
        var after = (await client.ItemsAsync("/v1/fact-checks")).ShouldHaveSingleItem();

        before.Text("ratingText").ShouldBe("It is wrong");
        results.ShouldHaveSingleItem().GetProperty("status").GetInt32().ShouldBe(200);
        after.Text("ratingText").ShouldBe("Retracted");
    }

    private static async Task<List<JsonElement>> ImportAsync(HttpClient client, string document)
    {
        using var content = new StringContent(document, Encoding.UTF8, "application/ld+json");
        using var response = await client.PostAsync("/v1/fact-checks:import", content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }
}
