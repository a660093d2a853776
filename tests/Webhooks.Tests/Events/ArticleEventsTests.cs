using System.Text.Json.Nodes;
using FactCheck.Contracts.Articles;
using FactCheck.Webhooks.Events;

namespace FactCheck.Webhooks.Tests.Events;

public sealed class ArticleEventsTests
{
    [Fact]
    public void A_published_article_is_named_with_its_address()
    {
        const string Article =
            """
            {
              "id": "art_019ab000000070008000000000000002",
              "revision": 2,
              "title": "Budget",
              "url": "https://news.example/budget",
              "link": "https://factcheck.example/v1/articles/art_019ab000000070008000000000000002"
            }
            """;

        ShouldSay(
            ArticleEvents.Checked(Messages.ArticleChecked()).Write(Messages.Addresses),
            $$"""{ "type": "article.checked", "timestamp": "2026-11-22T18:00:00Z", "data": { "article": {{Article}}, "claimCount": 12, "flaggedClaimCount": 3 } }""");
        ShouldSay(
            ArticleEvents.Failed(Messages.ArticleFailed()).Write(Messages.Addresses),
            $$"""{ "type": "article.failed", "timestamp": "2026-11-22T18:00:00Z", "data": { "article": {{Article}}, "reason": "Its claims could not be extracted." } }""");
    }

    [Theory]
    [InlineData(Visibilities.Embargoed)]
    [InlineData("something-newer")]
    [InlineData(null)]
    public void Sends_no_word_of_an_article_that_is_not_known_to_be_published(string? visibility)
    {
        string[] bodies =
        [
            ArticleEvents.Checked(Messages.ArticleChecked(visibility)).Write(Messages.Addresses),
            ArticleEvents.Failed(Messages.ArticleFailed(visibility)).Write(Messages.Addresses),
        ];

        bodies.ShouldAllBe(body => !body.Contains("Budget") && !body.Contains("news.example") && body.Contains("art_019ab000000070008000000000000002"));
    }

    private static void ShouldSay(string body, string expected) =>
        JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(expected)).ShouldBeTrue(body);
}
