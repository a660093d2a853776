using System.Net;

namespace FactCheck.Verdicts.Tests.Claims;

public sealed class LockTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Shows_who_is_at_work_and_until_when()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);

        using var taken = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");
        using var renewed = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");
        using var refused = await newsroom.Ben.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");

        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        renewed.StatusCode.ShouldBe(HttpStatusCode.OK);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var held = (await refused.JsonAsync()).GetProperty("lock");
        held.Text("holder").ShouldBe("usr_ana");
        held.GetProperty("until").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo((await taken.JsonAsync()).GetProperty("until").GetDateTimeOffset());
        var claim = await newsroom.ReadAsync(newsroom.Ben);
        claim.GetProperty("lock").Text("holder").ShouldBe("usr_ana");
        claim.GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_nobody_from_writing()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var taken = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");

        (await newsroom.DoAsync(newsroom.Ben, "dismiss")).Text("status").ShouldBe("dismissed");
    }

    [Fact]
    public async Task Ends_with_what_its_holder_was_at()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.StartAsync(newsroom.Ana);
        using var taken = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");

        await newsroom.DoAsync(newsroom.Ben, "assign", new { assignee = "usr_ana" });
        (await newsroom.ReadAsync()).GetProperty("lock").Text("holder").ShouldBe("usr_ana");
        await newsroom.DoAsync(newsroom.Ana, "start");

        (await newsroom.ReadAsync()).TryGetProperty("lock", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_its_holder_lets_go_of_it()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var taken = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");

        using var notMine = await newsroom.Ben.SendAsync(HttpMethod.Delete, $"{newsroom.Claim}/lock");
        (await newsroom.ReadAsync()).GetProperty("lock").Text("holder").ShouldBe("usr_ana");
        using var mine = await newsroom.Ana.SendAsync(HttpMethod.Delete, $"{newsroom.Claim}/lock");
        (await newsroom.ReadAsync()).TryGetProperty("lock", out _).ShouldBeFalse();
        using var next = await newsroom.Ben.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");

        notMine.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        mine.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_two_at_the_same_instant_one_has_it()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);

        var answers = await Task.WhenAll(new[] { newsroom.Ana, newsroom.Ben, newsroom.Eva, newsroom.Emil }
            .Select(who => who.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }

    [Fact]
    public async Task Runs_out_by_itself()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var taken = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");
        await verdicts.ExecuteAsync($"UPDATE verdicts.claims SET locked_until = now() - interval '1 second' WHERE id = '{newsroom.ClaimGuid}'");

        (await newsroom.ReadAsync()).TryGetProperty("lock", out _).ShouldBeFalse();
        using var next = await newsroom.Ben.SendAsync(HttpMethod.Post, $"{newsroom.Claim}/lock");

        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_not_to_be_had_for_what_is_not_there()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var elsewhere = await Newsroom.OpenAsync(verdicts);

        using var theirs = await newsroom.Ana.SendAsync(HttpMethod.Post, $"{elsewhere.Claim}/lock");
        using var nobodys = await newsroom.Ana.SendAsync(HttpMethod.Delete, "/v1/claims/clm_1/lock");

        theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        nobodys.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
