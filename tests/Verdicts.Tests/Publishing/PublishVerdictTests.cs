using System.Net;
using Npgsql;

namespace FactCheck.Verdicts.Tests.Publishing;

public sealed class PublishVerdictTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Publishes_what_was_approved()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.ApproveAsync(rating: 2);

        using var answer = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/publish");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var verdict = await answer.JsonAsync();
        verdict.Text("status").ShouldBe("published");
        verdict.TryGetProperty("pendingReview", out _).ShouldBeFalse();
        var latest = verdict.GetProperty("latest");
        (latest.Text("kind"), latest.Text("author"), latest.Text("approver")).ShouldBe(("published", "usr_ana", "usr_eva"));
        latest.Text("slug").ShouldStartWith("the-harbour-will-close-in-may-");
        var claim = await newsroom.ReadAsync();
        claim.Text("status").ShouldBe("published");
        claim.GetProperty("verdict").GetProperty("rating").GetInt32().ShouldBe(2);
        claim.TryGetProperty("dueAt", out _).ShouldBeFalse();
        answer.Headers.ETag!.Tag.ShouldBe($"\"{claim.GetProperty("version").GetInt32()}\"");
        var told = (await verdicts.Verdicts.WaitAsync(message => message.Claim.ClaimId == newsroom.ClaimGuid)).ShouldHaveSingleItem();
        (told.Change, told.Verdict.Version, told.Verdict.Rating, told.Actor).ShouldBe(("published", 1, 2, "usr_eva"));
        told.Verdict.Path.ShouldBe($"factchecks/{latest.Text("slug")}");
    }

    [Fact]
    public async Task Corrects_with_a_note_as_a_version_of_its_own()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();

        using var answer = await newsroom.TryVerdictAsync(newsroom.Emil, $"{address}/correct", Correction("The date was wrong."));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var versions = (await newsroom.Ana.ReadAsync($"{address}/history")).GetProperty("versions");
        versions[0].Text("kind").ShouldBe("corrected");
        versions[0].Text("note").ShouldBe("The date was wrong.");
        versions[0].GetProperty("supersedes").GetInt32().ShouldBe(1);
        versions[0].Text("summary").ShouldBe("The harbour stays open in May.");
        versions[1].Text("summary").ShouldBe("The harbour stays open.");
        versions[1].Text("slug").ShouldBe(versions[0].Text("slug"));
        (await newsroom.ReadAsync()).Text("status").ShouldBe("corrected");
        var told = await verdicts.Verdicts.WaitAsync(message => message.Claim.ClaimId == newsroom.ClaimGuid, count: 2);
        (told[1].Change, told[1].Verdict.Note, told[1].Verdict.Supersedes).ShouldBe(("corrected", "The date was wrong.", 1));
    }

    [Fact]
    public async Task Another_rating_is_no_correction_for_one_alone()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync(rating: 1);
        using var single = await Newsroom.OpenAsync(verdicts, new { singleReview = true });
        var theirs = await single.PublishAsync(rating: 1);

        using var refused = await newsroom.TryVerdictAsync(newsroom.Emil, $"{address}/correct", Correction("We were wrong.", rating: 6));
        using var allowed = await single.TryVerdictAsync(single.Emil, $"{theirs}/correct", Correction("We were wrong.", rating: 6));

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.JsonAsync()).Text("type").ShouldBe("urn:factcheck:problem:four-eyes");
        (await newsroom.ReadAsync()).GetProperty("verdict").GetProperty("version").GetInt32().ShouldBe(1);
        allowed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("correct")]
    [InlineData("retract")]
    public async Task Says_what_was_wrong_or_does_nothing(string act)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();
        object body = act == "correct" ? Correction(" ") : new { note = " " };

        using var answer = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/{act}", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("field").ShouldBe("note");
    }

    [Fact]
    public async Task Retracts_and_says_why()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();

        using var answer = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/retract", new { note = "The calendar was forged." });
        using var twice = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/retract", new { note = "Again." });

        var verdict = await answer.JsonAsync();
        verdict.Text("status").ShouldBe("retracted");
        verdict.GetProperty("latest").Text("kind").ShouldBe("retracted");
        verdict.GetProperty("claim").Text("status").ShouldBe("retracted");
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Retracts_also_while_it_is_looked_at_again()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();
        await newsroom.DoAsync(newsroom.Ana, "reopen");
        await newsroom.DoAsync(newsroom.Ana, "start");
        var review = await newsroom.ProposeAsync(newsroom.Ana, rating: 6);

        using var answer = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/retract", new { note = "It cannot stand." });
        using var late = await newsroom.TryAsync(newsroom.Eva, $"reviews/{review}/approve");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await newsroom.ReadAsync()).Text("status").ShouldBe("retracted");
    }

    [Fact]
    public async Task Looked_at_again_and_decided_otherwise_it_corrects_what_is_out()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync(rating: 1);
        await newsroom.DoAsync(newsroom.Ana, "reopen");
        using var dismissed = await newsroom.TryAsync(newsroom.Ana, "dismiss");
        await newsroom.DoAsync(newsroom.Ana, "start");
        var review = await newsroom.ProposeAsync(newsroom.Ana, rating: 6);
        await newsroom.DoAsync(newsroom.Eva, $"reviews/{review}/approve");

        using var silent = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/publish");
        using var said = await newsroom.TryVerdictAsync(newsroom.Eva, $"{address}/publish", new { note = "There is a newer calendar." });

        dismissed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var latest = (await said.JsonAsync()).GetProperty("latest");
        (latest.Text("kind"), latest.GetProperty("version").GetInt32(), latest.GetProperty("rating").GetInt32()).ShouldBe(("corrected", 2, 6));
    }

    [Fact]
    public async Task Needs_the_scope_the_version_and_the_workspace()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var elsewhere = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.ApproveAsync();

        using var reviewer = await newsroom.TryVerdictAsync(newsroom.Ana, $"{address}/publish");
        using var unseen = await newsroom.Eva.SendAsync(HttpMethod.Post, $"{address}/publish");
        using var stale = await newsroom.Eva.SendAsync(HttpMethod.Post, $"{address}/publish", "\"1\"");
        using var theirs = await elsewhere.TryVerdictAsync(elsewhere.Eva, $"{address}/publish");

        reviewer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        unseen.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await stale.JsonAsync()).GetProperty("current").Text("status").ShouldBe("approved");
        theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Eva.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Eva.StatusAsync($"{address}/history")).ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Eva.ItemsAsync("/v1/verdicts")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_at_the_same_instant_one_publishes()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.ApproveAsync();
        var version = $"\"{(await newsroom.ReadAsync()).GetProperty("version").GetInt32()}\"";

        var answers = await Task.WhenAll(new[] { newsroom.Eva, newsroom.Emil, newsroom.Admin }.Select(who => who.SendAsync(HttpMethod.Post, $"{address}/publish", version)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(2);
        (await newsroom.Ana.ReadAsync($"{address}/history")).GetProperty("versions").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("UPDATE verdicts.verdict_versions SET rating = 6 WHERE verdict_id = '{0}'")]
    [InlineData("DELETE FROM verdicts.verdict_versions WHERE verdict_id = '{0}'")]
    [InlineData("TRUNCATE verdicts.verdict_versions CASCADE")]
    public async Task What_is_published_never_changes_not_even_in_the_database(string sql)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var address = await newsroom.PublishAsync();
        var id = Guid.ParseExact(address[^32..], "N");

        var refused = await Should.ThrowAsync<PostgresException>(() => verdicts.ExecuteAsync(sql.Replace("{0}", $"{id}", StringComparison.Ordinal)));

        refused.MessageText.ShouldContain("never changes");
        (await newsroom.Ana.ReadAsync(address)).GetProperty("latest").GetProperty("rating").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Lists_verdicts_page_by_page_and_by_status()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        List<string> addresses = [];
        foreach (var claim in await newsroom.Ana.ItemsAsync("/v1/claims"))
        {
            newsroom.TurnTo(claim.Text("id"));
            addresses.Add(addresses.Count == 0 ? await newsroom.ApproveAsync() : await newsroom.PublishAsync());
        }

        var first = await newsroom.Ana.ReadAsync("/v1/verdicts?limit=2");
        var second = await newsroom.Ana.ReadAsync($"/v1/verdicts?limit=2&cursor={first.Text("nextCursor")}");
        var walked = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(verdict => $"/v1/verdicts/{verdict.Text("id")}");

        walked.ShouldBe(Enumerable.Reverse(addresses));
        (await newsroom.Ana.ItemsAsync("/v1/verdicts?status=published")).Count.ShouldBe(2);
        (await newsroom.Ana.ItemsAsync("/v1/verdicts?status=approved")).ShouldHaveSingleItem();
        (await newsroom.Ana.StatusAsync("/v1/verdicts?status=wrong")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await newsroom.Ana.StatusAsync("/v1/verdicts?limit=0")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await newsroom.Ana.StatusAsync("/v1/verdicts?cursor=%21")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static Dictionary<string, object?> Correction(string note, int rating = 1) =>
        new(Newsroom.Finding(rating)) { ["summary"] = "The harbour stays open in May.", ["note"] = note };
}
