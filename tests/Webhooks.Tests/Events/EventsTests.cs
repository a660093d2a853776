using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Webhooks.Events;

namespace FactCheck.Webhooks.Tests.Events;

/// <summary>What holds for events of every type.</summary>
public sealed class EventsTests
{
    public static TheoryData<string> Types => [.. EventTypes.All.Select(type => type.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_sample_is_an_event_of_its_type_that_says_something(string type)
    {
        var sample = JsonNode.Parse(EventSamples.Of(type).Write(Messages.Addresses))!.AsObject();

        sample.Select(member => member.Key).ShouldBe(["type", "timestamp", "data"]);
        sample["type"]!.ToString().ShouldBe(type);
        sample["data"]!.AsObject().ShouldNotBeEmpty();
        Encoding.UTF8.GetByteCount(sample.ToJsonString()).ShouldBeLessThan(4_000);
    }

    [Theory]
    [InlineData("assigned", "review.assigned")]
    [InlineData("proposed", "review.proposed")]
    [InlineData("approved", "review.approved")]
    [InlineData("changes-requested", "review.changes_requested")]
    public void A_step_of_the_review_says_who_and_what(string action, string type)
    {
        var draft = ReviewEvents.Stepped(Messages.ReviewChanged(action))!;

        draft.Type.ShouldBe(type);
        Data(draft)["review"]!.ToJsonString().ShouldBe(
            """{"id":"rev_019ab000000070008000000000000004","status":"in-review","actor":"usr_1","assignee":"usr_2","reason":"Knows the treasury.","dueAt":"2026-11-22T18:00:00Z"}""");
        Data(draft)["claim"]!["text"]!.ToString().ShouldBe("“Taxes” rose by 5 percent");
    }

    [Theory]
    [InlineData("dismissed")]
    [InlineData("")]
    [InlineData("something-newer")]
    public void Other_steps_are_no_events(string action) => ReviewEvents.Stepped(Messages.ReviewChanged(action)).ShouldBeNull();

    [Fact]
    public void A_step_that_does_not_name_its_claim_is_no_event() =>
        ReviewEvents.Stepped(Messages.ReviewChanged("assigned") with { Claim = null }).ShouldBeNull();

    [Fact]
    public void A_corrected_verdict_says_what_was_wrong_and_where_it_stands() =>
        Data(ReviewEvents.Decided(Messages.VerdictChanged("corrected", version: 2))!)["verdict"]!.ToJsonString().ShouldBe(
            """
            {"id":"vrd_019ab000000070008000000000000003","link":"https://factcheck.example/v1/verdicts/vrd_019ab000000070008000000000000003","version":2,"rating":2,"ratingText":"Mostly false","summary":"They rose by 2 percent.","note":"An earlier version said 3 percent.","supersedes":1,"url":"https://factcheck.example/factchecks/taxes","publishedAt":"2026-11-22T18:00:00Z","actor":"usr_1"}
            """);

    [Fact]
    public void A_change_of_a_verdict_that_is_not_known_is_no_event() => ReviewEvents.Decided(Messages.VerdictChanged("mislaid")).ShouldBeNull();

    [Fact]
    public void A_changed_claim_says_what_it_was_before() =>
        JsonNode.DeepEquals(Data(ClaimEvents.Changed(Messages.ClaimChanged()))["change"], JsonNode.Parse(
            """
            { "kind": "changed", "aspects": ["number"], "status": "stale", "textBefore": "“Taxes” rose by 4 percent",
              "attributionBefore": { "sourceClass": "unnamed-official", "source": "Aides", "cue": "claimed", "stance": "neutral" } }
            """)).ShouldBeTrue();

    [Fact]
    public void A_broken_citation_says_which_page_of_which_verdict()
    {
        var data = Data(ReviewEvents.Broken(Messages.CitationBroken()));

        data["citation"]!.ToJsonString().ShouldBe("""{"url":"https://treasury.example/plan","statusCode":404,"reason":"The page answers 404."}""");
        data["verdict"]!["id"]!.ToString().ShouldBe("vrd_019ab000000070008000000000000003");
    }

    [Fact]
    public void Each_claim_of_a_message_is_an_event_with_an_id_of_its_own_that_never_changes()
    {
        var message = Messages.ClaimsDetected(50);
        var messageId = Guid.CreateVersion7(Messages.At);

        var ids = ClaimEvents.Detected(message).Select(draft => draft.IdIn(messageId)).ToList();

        ids.ShouldBeUnique();
        ids.ShouldBe(ClaimEvents.Detected(message).Select(draft => draft.IdIn(messageId)));
        ids.ShouldAllBe(id => id.Version == 7 && id.Variant >= 8 && id.Variant <= 11);
        ids.ShouldNotBe(ClaimEvents.Detected(message).Select(draft => draft.IdIn(Guid.CreateVersion7(Messages.At))));
    }

    [Theory]
    [InlineData(Visibilities.Embargoed)]
    [InlineData("something-newer")]
    [InlineData("")]
    public void None_says_a_word_of_an_article_that_is_not_known_to_be_published(string visibility)
    {
        foreach (var draft in Everything("Harbour", Messages.Article(visibility) with { Title = "Harbour", Url = "https://Harbour.example/" }))
        {
            var body = draft.Write(Messages.Addresses);
            body.ShouldNotContain("Harbour", Case.Sensitive, $"{draft.Type} is about an article that is not to be told of");
            body.ShouldContain("art_019ab000000070008000000000000002");
        }
    }

    [Fact]
    public void All_fit_however_long_everything_is() => Gen.Select(
        Gen.OneOf<string>("x", "é", "\"", "\u0001", "\U0001F4F0", "\uD800", "<", "\u2028"), Gen.Int[0, 20_000], Gen.Int[0, 300]).Sample((piece, length, head) =>
    {
        // The cut falls anywhere, between the halves of a pair too.
        var text = new string('a', head) + string.Concat(Enumerable.Repeat(piece, length));
        foreach (var draft in Everything(text, Messages.Article() with { Title = text, Url = "https://news.example/" + text }))
        {
            var body = draft.Write(Messages.Addresses);
            Encoding.UTF8.GetByteCount(body).ShouldBeLessThanOrEqualTo(EventPayload.MaxBytes, draft.Type);
            using var parsed = JsonDocument.Parse(body);
        }
    }, iter: 30);

    /// <summary>Every event about an article, with one text wherever a text of the article's or about it can stand.</summary>
    private static IEnumerable<EventDraft> Everything(string text, ArticleSummary article)
    {
        var flagged = Messages.Flagged();
        var claim = flagged.Claim with { Text = text, Prefix = text, Suffix = text };
        var attribution = flagged.Attribution! with { Speaker = text, Source = text, Cue = text };
        FoundMatch[] matches = [.. Enumerable.Repeat(new FoundMatch("fct_1", 0.5, text, text), 12)];
        RaisedFlag[] flags = [.. Enumerable.Repeat(new RaisedFlag("bare-sources", "warn", text), 12)];
        yield return ClaimEvents.Flagged(Messages.ClaimsFlagged() with { Article = article, Claims = [new FlaggedClaim(claim, attribution, flags, matches)] })[0];
        yield return ClaimEvents.Detected(Messages.ClaimsDetected(1) with { Article = article, Claims = [new DetectedClaim(claim, attribution)] })[0];
        yield return ClaimEvents.Changed(Messages.ClaimChanged() with { Claim = claim, Article = article, Attribution = attribution, AttributionBefore = attribution, TextBefore = text });
        yield return ClaimEvents.Matched(Messages.ClaimMatched() with { Claim = claim, Article = article, Matches = matches });
        yield return ReviewEvents.Stepped(Messages.ReviewChanged("proposed") with { Claim = claim, Article = article, Reason = text })!;
        var verdict = Messages.VerdictChanged("corrected", 2);
        yield return ReviewEvents.Decided(verdict with
        {
            Claim = claim, Article = article, Verdict = verdict.Verdict with { RatingText = text, Summary = text, Note = text, Path = text },
        })!;
        yield return ReviewEvents.Broken(Messages.CitationBroken() with { Article = article, Url = text, Reason = text });
        yield return ArticleEvents.Checked(Messages.ArticleChecked(article.Visibility) with { Title = text, Url = text });
        yield return ArticleEvents.Failed(Messages.ArticleFailed(article.Visibility) with { Title = text, Url = text });
    }

    private static JsonNode Data(EventDraft draft) => JsonNode.Parse(draft.Write(Messages.Addresses))!["data"]!;
}
