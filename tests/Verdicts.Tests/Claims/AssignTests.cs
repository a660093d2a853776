using System.Net;

namespace FactCheck.Verdicts.Tests.Claims;

public sealed class AssignTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Triaged_it_is_due_by_its_severity()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, new { dueInHours = new { block = 2 } });

        var claim = await newsroom.DoAsync(newsroom.Ana, "triage");

        claim.Text("status").ShouldBe("triaged");
        (claim.GetProperty("dueAt").GetDateTimeOffset() - claim.GetProperty("updatedAt").GetDateTimeOffset()).ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Assigns_it_and_tells_everybody_all_about_it()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);

        var claim = await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ana", dueAt = "2030-01-01T12:00:00+02:00" });

        claim.Text("status").ShouldBe("assigned");
        claim.Text("assignee").ShouldBe("usr_ana");
        var told = (await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid)).ShouldHaveSingleItem();
        (told.Action, told.Status, told.Actor, told.Assignee).ShouldBe(("assigned", "assigned", "usr_eva", "usr_ana"));
        told.DueAt.ShouldBe(new DateTimeOffset(2030, 1, 1, 10, 0, 0, TimeSpan.Zero));
        told.Claim!.Text.ShouldBe(claim.Text("text"));
        told.Article!.Title.ShouldBe("Harbour news");
        var entry = (await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}")).ShouldHaveSingleItem();
        entry.Text("action").ShouldBe("claim.assigned");
        entry.GetProperty("details").Text("assignee").ShouldBe("usr_ana");
    }

    [Fact]
    public async Task Without_a_name_whoever_asks_gets_it()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        (await newsroom.DoAsync(newsroom.Ben, "assign")).Text("assignee").ShouldBe("usr_ben");
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("approved")]
    [InlineData("published")]
    public async Task In_absence_another_takes_over_where_it_stands(string status)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        if (status == "proposed")
        {
            await newsroom.StartAsync(newsroom.Ana);
            await newsroom.ProposeAsync(newsroom.Ana);
        }
        else
        {
            await (status == "approved" ? newsroom.ApproveAsync() : newsroom.PublishAsync());
        }

        var claim = await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ben" });

        claim.Text("status").ShouldBe(status);
        claim.Text("assignee").ShouldBe("usr_ben");
    }

    [Theory]
    [InlineData("")]
    [InlineData("me")]
    [InlineData("system")]
    [InlineData("usr_ana;")]
    [InlineData("usr_<b>ana</b>")]
    [InlineData("usr_ana\u0000")]
    [InlineData("usr_0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task Refuses_who_can_be_nobody(string assignee)
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var answer = await newsroom.TryAsync(newsroom.Eva, "assign", new { assignee });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("field").ShouldBe("assignee");
    }

    [Fact]
    public async Task Lists_what_somebody_has_and_what_nobody_has()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ana" });

        (await newsroom.Ana.ItemsAsync("/v1/claims?assignee=me")).ShouldHaveSingleItem().Text("id").ShouldBe(newsroom.ClaimId);
        (await newsroom.Ben.ItemsAsync("/v1/claims?assignee=usr_ana")).ShouldHaveSingleItem().Text("id").ShouldBe(newsroom.ClaimId);
        (await newsroom.Ben.ItemsAsync("/v1/claims?assignee=me")).ShouldBeEmpty();
        (await newsroom.Ben.ItemsAsync("/v1/claims?assignee=none")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Starts_only_what_is_assigned()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var answer = await newsroom.TryAsync(newsroom.Ana, "start");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.JsonAsync()).Text("detail").ShouldBe("A claim that is detected cannot be started.");
    }

    [Fact]
    public async Task Whoever_starts_it_has_it()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ana" });

        var claim = await newsroom.DoAsync(newsroom.Ben, "start");

        claim.Text("status").ShouldBe("in-review");
        claim.Text("assignee").ShouldBe("usr_ben");
    }
}
