using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Webhooks.Events;

namespace FactCheck.Webhooks.Tests.Events;

public sealed class ClaimFlaggedEventTests
{
    [Fact]
    public void Says_what_the_api_page_says()
    {
        var body = Write(Messages.ClaimsFlagged());

        JsonNode.DeepEquals(body, JsonNode.Parse(
            """
            {
              "type": "claim.flagged",
              "timestamp": "2026-11-22T18:00:00Z",
              "data": {
                "claim": {
                  "id": "clm_019ab000000070008000000000000001",
                  "text": "“Taxes” rose by 5 percent",
                  "url": "https://factcheck.example/v1/claims/clm_019ab000000070008000000000000001",
                  "types": ["quantity"],
                  "checkWorthiness": 0.9,
                  "quote": "indirect",
                  "selector": [
                    { "type": "TextQuoteSelector", "exact": "“Taxes” rose by 5 percent", "prefix": "Officials said ", "suffix": "." },
                    { "type": "TextPositionSelector", "start": 15, "end": 40 }
                  ]
                },
                "article": { "id": "art_019ab000000070008000000000000002", "revision": 2, "title": "Budget", "url": "https://news.example/budget",
                  "link": "https://factcheck.example/v1/articles/art_019ab000000070008000000000000002" },
                "attribution": { "sourceClass": "unnamed-official", "source": "Officials", "cue": "said", "stance": "neutral" },
                "flags": [{ "rule": "bare-sources", "severity": "block", "reason": "No source is named." }],
                "matches": [{ "id": "fct_1", "score": 0.8, "rating": "False", "url": "https://checks.example/1" }]
              }
            }
            """)).ShouldBeTrue(body.ToJsonString());
    }

    [Theory]
    [InlineData(Visibilities.Embargoed)]
    [InlineData("something-newer")]
    public void Sends_no_word_of_an_article_that_is_not_published(string visibility)
    {
        var message = Messages.ClaimsFlagged();
        var body = Raw(message with { Article = message.Article with { Visibility = visibility } });

        foreach (var word in new[] { "Taxes", "Officials", "said", "Budget", "news.example", "No source", "False", "checks.example" })
        {
            body.ShouldNotContain(word);
        }

        body.ShouldContain("clm_019ab000000070008000000000000001");
        body.ShouldContain("bare-sources");
        body.ShouldContain("TextPositionSelector");
        body.ShouldNotContain("TextQuoteSelector");
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("“é”\n")]
    [InlineData("\U0001F4F0")]
    [InlineData("\u0001")]
    public void Cuts_a_long_text_to_fit_and_says_where_the_whole_is(string piece)
    {
        var flagged = Messages.Flagged();
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));

        var raw = Raw(Messages.ClaimsFlagged() with { Claims = [flagged with { Claim = flagged.Claim with { Text = text } }] });

        Encoding.UTF8.GetByteCount(raw).ShouldBeLessThanOrEqualTo(EventPayload.MaxBytes);
        var data = JsonNode.Parse(raw)!["data"]!;
        var claim = data["claim"]!;
        ((bool)data["truncated"]!).ShouldBeTrue();
        var cut = (string)claim["text"]!;
        cut.ShouldEndWith("…");
        text.ShouldStartWith(cut[..^1], Case.Sensitive);
        cut.Length.ShouldBeGreaterThan(200);
        ((string)claim["url"]!).ShouldStartWith("https://factcheck.example/v1/claims/");
        claim["selector"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void Fits_however_long_everything_is()
    {
        var message = Messages.ClaimsFlagged();
        var everything = new string('x', 100_000);
        var raw = Raw(message with
        {
            Article = message.Article with { Title = everything, Url = "https://news.example/" + everything },
            Claims =
            [
                new FlaggedClaim(
                    message.Claims[0].Claim with { Text = everything },
                    new AttributionSummary("named-person", everything, everything, everything, "neutral", "direct"),
                    [.. Enumerable.Repeat(new RaisedFlag("rule", "warn", everything), 100)],
                    [.. Enumerable.Repeat(new FoundMatch("fct_1", 0.5, everything, "https://checks.example/" + everything), 100)]),
            ],
        });

        Encoding.UTF8.GetByteCount(raw).ShouldBeLessThanOrEqualTo(EventPayload.MaxBytes);
        raw.ShouldNotContain("https://news.example/");
    }

    [Fact]
    public void Leaves_the_attribution_out_where_the_article_itself_asserts() =>
        Write(Messages.ClaimsFlagged() with { Claims = [Messages.Flagged() with { Attribution = null }] })["data"]!.AsObject().ContainsKey("attribution").ShouldBeFalse();

    private static string Raw(ClaimsFlagged message) => ClaimEvents.Flagged(message)[0].Write(Messages.Addresses);

    private static JsonNode Write(ClaimsFlagged message) => JsonNode.Parse(Raw(message))!;
}
