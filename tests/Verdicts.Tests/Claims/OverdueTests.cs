namespace FactCheck.Verdicts.Tests.Claims;

public sealed class OverdueTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Is_told_once_for_each_due_date_however_many_look_at_the_clock()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        var assigned = await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ana", dueAt = "2020-01-01T00:00:00Z" });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => verdicts.TellOverdueAsync()));
        await verdicts.TellOverdueAsync();

        var told = (await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid && message.Action == "overdue")).ShouldHaveSingleItem();
        (told.Assignee, told.Status, told.Actor).ShouldBe(("usr_ana", "assigned", "system"));
        told.Article!.ArticleId.ShouldBe(newsroom.Article.ArticleId);
        Overdue(await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}")).ShouldBe(1);
        (await newsroom.ReadAsync()).GetProperty("version").GetInt32().ShouldBe(assigned.GetProperty("version").GetInt32());
        (await newsroom.Ana.ItemsAsync("/v1/claims?overdue=true")).ShouldHaveSingleItem().Text("id").ShouldBe(newsroom.ClaimId);
        (await newsroom.Ana.ItemsAsync("/v1/claims?overdue=false")).Count.ShouldBe(2);

        await newsroom.DoAsync(newsroom.Eva, "assign", new { assignee = "usr_ben", dueAt = "2020-01-02T00:00:00Z" });
        await verdicts.TellOverdueAsync();
        Overdue(await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}")).ShouldBe(2);
    }

    [Fact]
    public async Task Ends_with_the_decision()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.DoAsync(newsroom.Eva, "assign", new { dueAt = "2020-01-01T00:00:00Z" });

        await newsroom.DoAsync(newsroom.Eva, "dismiss");
        await verdicts.TellOverdueAsync();

        (await newsroom.Ana.ItemsAsync("/v1/claims?overdue=true")).ShouldBeEmpty();
        Overdue(await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}")).ShouldBe(0);
    }

    private static int Overdue(List<System.Text.Json.JsonElement> entries) => entries.Count(entry => entry.Text("action") == "claim.overdue");
}
