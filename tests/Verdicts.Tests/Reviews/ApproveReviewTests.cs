using System.Net;

namespace FactCheck.Verdicts.Tests.Reviews;

public sealed class ApproveReviewTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Another_approves_and_there_is_a_verdict_to_publish()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var review = await newsroom.ProposeAsync(newsroom.Ana);

        var claim = await newsroom.DoAsync(newsroom.Eva, $"reviews/{review}/approve");

        claim.Text("status").ShouldBe("approved");
        claim.GetProperty("verdict").Text("status").ShouldBe("approved");
        var verdict = await newsroom.Ana.ReadAsync($"/v1/verdicts/{claim.GetProperty("verdict").Text("id")}");
        verdict.Text("pendingReview").ShouldBe(review);
        verdict.TryGetProperty("latest", out _).ShouldBeFalse();
        (await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "approved")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_approves_their_own()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Eva);
        var review = await newsroom.ProposeAsync(newsroom.Eva);

        using var own = await newsroom.TryAsync(newsroom.Eva, $"reviews/{review}/approve");

        own.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await own.JsonAsync()).Text("type").ShouldBe("urn:factcheck:problem:four-eyes");
        (await newsroom.ReadAsync()).Text("status").ShouldBe("proposed");
    }

    [Fact]
    public async Task Unless_the_workspace_lets_one_person_do_it_and_then_the_audit_says_so()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, new { singleReview = true });
        await newsroom.StartAsync(newsroom.Eva);
        var review = await newsroom.ProposeAsync(newsroom.Eva);

        await newsroom.DoAsync(newsroom.Eva, $"reviews/{review}/approve");

        (await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}"))[0].Text("action").ShouldBe("review.self-approved");
    }

    [Fact]
    public async Task A_reviewer_does_not_approve_at_all()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var review = await newsroom.ProposeAsync(newsroom.Ana);

        using var answer = await newsroom.TryAsync(newsroom.Ben, $"reviews/{review}/approve");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Sent_back_it_is_taken_up_again_and_proposed_anew()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var first = await newsroom.ProposeAsync(newsroom.Ana);

        var back = await newsroom.DoAsync(newsroom.Ben, $"reviews/{first}/request-changes", new { reason = "Which calendar?" });
        back.Text("status").ShouldBe("changes-requested");
        back.GetProperty("openReview").Text("changeRequest").ShouldBe("Which calendar?");
        await newsroom.DoAsync(newsroom.Ana, "start");
        var second = await newsroom.ProposeAsync(newsroom.Ana, rating: 2);
        using var outdated = await newsroom.TryAsync(newsroom.Eva, $"reviews/{first}/approve");
        await newsroom.DoAsync(newsroom.Eva, $"reviews/{second}/approve");

        outdated.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await newsroom.Ana.ItemsAsync($"{newsroom.Claim}/reviews")).Select(review => review.Text("state")).ShouldBe(["approved", "changes-requested"]);
        var told = await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "changes-requested");
        told.ShouldHaveSingleItem().Reason.ShouldBe("Which calendar?");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public async Task Sends_nothing_back_without_a_reason(string reason)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var review = await newsroom.ProposeAsync(newsroom.Ana);

        using var answer = await newsroom.TryAsync(newsroom.Ben, $"reviews/{review}/request-changes", new { reason });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await newsroom.ReadAsync()).Text("status").ShouldBe("proposed");
    }

    [Fact]
    public async Task Knows_no_review_of_another_claim_or_workspace()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var elsewhere = await Newsroom.OpenAsync(verdicts);
        foreach (var room in new[] { newsroom, elsewhere })
        {
            await room.StartAsync(room.Ana);
            await room.ProposeAsync(room.Ana);
        }

        var theirs = (await elsewhere.ReadAsync()).GetProperty("openReview").Text("id");
        using var answer = await newsroom.TryAsync(newsroom.Eva, $"reviews/{theirs}/approve");
        using var nonsense = await newsroom.TryAsync(newsroom.Eva, "reviews/rev_1/approve");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_an_approval_and_a_request_for_changes_at_the_same_instant_one_counts()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        var review = await newsroom.ProposeAsync(newsroom.Ana);

        var answers = await Task.WhenAll(
            newsroom.TryAsync(newsroom.Eva, $"reviews/{review}/approve"),
            newsroom.Ben.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/reviews/{review}/request-changes", "\"4\"", System.Net.Http.Json.JsonContent.Create(new { reason = "No." })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict).ShouldBe(1);
    }
}
