using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace FactCheck.Verdicts.Tests.Reviews;

public sealed class ProposeReviewTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Puts_a_verdict_up_for_approval()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);

        var claim = await newsroom.DoAsync(newsroom.Ana, "reviews", Newsroom.Finding());

        claim.Text("status").ShouldBe("proposed");
        var open = claim.GetProperty("openReview");
        open.Text("author").ShouldBe("usr_ana");
        open.GetProperty("rating").GetInt32().ShouldBe(1);
        var review = (await newsroom.Ben.ItemsAsync($"{newsroom.Claim}/reviews")).ShouldHaveSingleItem();
        review.Text("id").ShouldBe(open.Text("id"));
        review.GetProperty("evidence")[0].Text("stance").ShouldBe("refutes");
        var told = await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "proposed");
        told.ShouldHaveSingleItem().ReviewId.ShouldNotBeNull();
        var entry = (await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}"))[0];
        entry.Text("action").ShouldBe("review.proposed");
        entry.GetProperty("details").GetProperty("rating").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_rating_by_its_words()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var finding = Newsroom.Finding();
        finding.Remove("rating");
        finding["ratingText"] = "Half the story";

        var open = (await newsroom.DoAsync(newsroom.Ana, "reviews", finding)).GetProperty("openReview");

        open.GetProperty("rating").GetInt32().ShouldBe(4);
        open.Text("ratingText").ShouldBe("It is half the story");
    }

    [Fact]
    public async Task Keeps_hostile_text_as_text()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var finding = Newsroom.Finding();
        const string Hostile = "<script>alert('x')</script><img src=x onerror=alert(1)> \" ' & \u202e {{7*7}} ${x}";
        finding["explanation"] = Hostile;
        await newsroom.DoAsync(newsroom.Ana, "reviews", finding);

        using var answer = await newsroom.Ana.GetAsync($"{newsroom.Claim}/reviews");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.JsonAsync()).GetProperty("items")[0].Text("explanation").ShouldBe(Hostile);
    }

    public static TheoryData<string, object?, string> Bad => new()
    {
        { "rating", 99, "rating" },
        { "rating", null, "ratingText" },
        { "ratingText", "Half the story", "rating" },
        { "summary", " ", "summary" },
        { "summary", new string('x', 501), "summary" },
        { "summary", "a\0b", "summary" },
        { "explanation", "", "explanation" },
        { "explanation", new string('x', 20_001), "explanation" },
        { "evidence", Enumerable.Repeat(new { url = "https://example.com/", stance = "context" }, 51), "evidence" },
        { "evidence", new[] { new { url = "javascript:alert(1)", stance = "context" } }, "evidence[0].url" },
        { "evidence", new[] { new { url = "/calendar", stance = "context" } }, "evidence[0].url" },
        { "evidence", new[] { new { url = "https://example.com/\0", stance = "context" } }, "evidence[0].url" },
        { "evidence", new[] { new { url = $"https://example.com/{new string('x', 2_048)}", stance = "context" } }, "evidence[0].url" },
        { "evidence", new[] { new { url = "https://example.com/", quote = new string('x', 2_001), stance = "context" } }, "evidence[0].quote" },
        { "evidence", new[] { new { url = "https://example.com/", stance = "context", archivedHash = "1234" } }, "evidence[0].archivedHash" },
        { "evidence", new object?[] { null }, "evidence[0]" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Names_what_cannot_be(string member, object? value, string field)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var finding = Newsroom.Finding();
        finding[member] = value;

        using var answer = await newsroom.TryAsync(newsroom.Ana, "reviews", finding);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("field").ShouldBe(field);
        (await newsroom.ReadAsync()).Text("status").ShouldBe("in-review");
    }

    [Theory]
    [InlineData("""{ "rating": 1, "summary": "x" }""")]
    [InlineData("""{ "rating": "1", "summary": "x", "explanation": "x" }""")]
    [InlineData("""{ "rating": 1, "summary": "x", "explanation": "x", "evidence": [{ "url": "https://example.com/", "stance": "hates" }] }""")]
    [InlineData("""{ "rating": 1, "summary": "x", "explanation": "x", "author": "usr_eva" }""")]
    [InlineData("""{ "rating": 1, "summary": "\ud800", "explanation": "x" }""")]
    public async Task Refuses_what_is_no_proposal(string body)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);

        using var answer = await newsroom.Ana.SendAsync(
            HttpMethod.Post, $"{newsroom.Claim}/reviews", "\"3\"", new StringContent(body, Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Of_two_at_the_same_instant_one_wins_and_the_other_is_shown_what_it_says()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);

        var answers = await Task.WhenAll(
            newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/reviews", "\"3\"", JsonContent.Create(Newsroom.Finding(1))),
            newsroom.Ben.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/reviews", "\"3\"", JsonContent.Create(Newsroom.Finding(2))));

        var winner = await answers.Single(answer => answer.StatusCode == HttpStatusCode.OK).JsonAsync();
        var loser = await answers.Single(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).JsonAsync();
        loser.GetProperty("current").GetProperty("openReview").Text("author").ShouldBe(winner.GetProperty("openReview").Text("author"));
        (await newsroom.Ana.ItemsAsync($"{newsroom.Claim}/reviews")).ShouldHaveSingleItem();
        (await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}")).Count(entry => entry.Text("action") == "review.proposed").ShouldBe(1);
        (await newsroom.Admin.ReadAsync("/v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Needs_the_claim_in_review_and_the_scope_and_the_workspace()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var elsewhere = await Newsroom.OpenAsync(verdicts);
        using var reader = verdicts.ClientOf("usr_rita", newsroom.Article.WorkspaceId, "claims:read");

        using var early = await newsroom.TryAsync(newsroom.Ana, "reviews", Newsroom.Finding());
        using var unscoped = await newsroom.TryAsync(reader, "reviews", Newsroom.Finding());
        using var theirs = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{elsewhere.Claim}/reviews", "\"1\"", JsonContent.Create(Newsroom.Finding()));
        using var unseen = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/reviews", content: JsonContent.Create(Newsroom.Finding()));

        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        unscoped.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unseen.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await newsroom.Ana.StatusAsync($"{elsewhere.Claim}/reviews")).ShouldBe(HttpStatusCode.NotFound);
    }
}
