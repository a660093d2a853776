using System.Text.Json;

namespace FactCheck.Verdicts.Tests.Claims;

/// <summary>A claim says what its state allows next, so that no client keeps a copy of the table.</summary>
public sealed class NextStepsTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task A_claim_names_the_steps_that_its_state_allows()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        Next(await newsroom.ReadAsync()).ShouldBe(["triage", "assign", "dismiss"]);

        await newsroom.StartAsync(newsroom.Ana);
        Next(await newsroom.ReadAsync()).ShouldBe(["assign", "propose", "dismiss"]);

        await newsroom.ProposeAsync(newsroom.Ana);
        Next(await newsroom.ReadAsync()).ShouldBe(["assign", "request-changes", "approve"]);

        await newsroom.DoAsync(newsroom.Eva, $"reviews/{(await newsroom.ReadAsync()).GetProperty("openReview").Text("id")}/approve");
        Next(await newsroom.ReadAsync()).ShouldBe(["assign", "publish", "reopen"]);
    }

    [Fact]
    public async Task Nobody_is_asked_to_approve_what_is_hidden_from_them()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts, new { blindSecondVerdict = true });
        await newsroom.StartAsync(newsroom.Ana);
        await newsroom.ProposeAsync(newsroom.Ana);

        Next(await newsroom.ReadAsync(newsroom.Eva)).ShouldBe(["assign", "propose"]);
        await newsroom.ProposeAsync(newsroom.Eva, rating: 2);
        Next(await newsroom.ReadAsync(newsroom.Eva)).ShouldBe(["assign", "request-changes", "approve"]);
    }

    [Fact]
    public async Task A_claim_whose_verdict_is_looked_at_again_can_be_retracted_and_not_dismissed()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.PublishAsync();
        var again = await newsroom.DoAsync(newsroom.Ana, "reopen");

        Next(again).ShouldBe(["assign", "start", "retract"]);
    }

    private static IEnumerable<string?> Next(JsonElement claim) => claim.GetProperty("next").EnumerateArray().Select(step => step.GetString());
}
