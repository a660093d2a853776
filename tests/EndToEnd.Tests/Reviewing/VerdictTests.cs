using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>What becomes of a verdict once it is written, in real browsers, with every service behind them.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class VerdictTests(SuiteFixture suite)
{
    [Fact]
    public async Task Whoever_judges_second_sees_the_first_verdict_once_they_gave_theirs()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        await using var blind = await room.JudgeBlindAsync();
        var claim = await room.SubmitAsync("Viaducts", "The county will repair 26 viaducts by 2033, according to two officials familiar with the plan.");
        await using var ana = await room.ComeAsync();
        await using var cleo = await ana.InviteAsync(room.Browser, "cleo@example.com", "editor");
        await ana.ProposeAsync(claim, "4", "Twenty-six viaducts it is", "The county’s plan lists them.");

        await cleo.OpenClaimAsync(claim);
        await cleo.SeesAsync(".proposal", "It is shown once the second verdict stands.");
        await cleo.SeesAsync(".facts-next", "A first verdict stands, and is hidden until yours does.");
        (await cleo.Page.ContentAsync()).ShouldNotContain("Twenty-six viaducts it is");
        await Assertions.Expect(cleo.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        await cleo.WriteAsync("2", "Only nineteen of them", "Seven were torn down.");
        await cleo.PressAsync("p");

        foreach (var reader in (Reviewer[])[cleo, ana])
        {
            await Assertions.Expect(reader.Page.Locator(".proposal-summary")).ToHaveTextAsync(["Only nineteen of them", "Twenty-six viaducts it is"]);
        }

        ana.Complaints.Concat(cleo.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_published_verdict_is_corrected_and_at_last_retracted_before_its_readers()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        var claim = await room.SubmitAsync("Reservoirs", "The region will drain 13 reservoirs by 2034, according to two officials familiar with the plan.");
        await using var ana = await room.ComeAsync();
        await using var dora = await ana.InviteAsync(room.Browser, "dora@example.com", "editor");
        await ana.ProposeAsync(claim, "2", "Twelve reservoirs, and not thirteen", "One is dry already.");
        await dora.PublishAsync(claim);
        var slug = (await room.ReadAsync(claim)).GetProperty("verdict").GetProperty("slug").GetString();
        var readers = await room.Browser.NewPageAsync();

        await dora.PressAsync("c");
        await dora.TypeAsync("We had counted a lake.");
        await Assertions.Expect(dora.Page.GetByLabel("What was wrong, for readers")).ToHaveValueAsync("We had counted a lake.");
        await dora.Page.GetByLabel("Summary").FillAsync("Eleven reservoirs, and not thirteen");
        await dora.PressAsync("Escape", "p");
        await dora.SeesAsync(".claim-facts .state", "corrected");
        await dora.SeesAsync(".version", "We had counted a lake.");
        await readers.GotoAsync(room.Published(slug!));
        await Assertions.Expect(readers.Locator(".summary")).ToHaveTextAsync("Eleven reservoirs, and not thirteen");
        await Assertions.Expect(readers.Locator(".corrections")).ToContainTextAsync("We had counted a lake.");

        await dora.PressAsync("t");
        await dora.TypeAsync("The plan was withdrawn.");
        await Assertions.Expect(dora.Page.GetByLabel("Why, for readers")).ToHaveValueAsync("The plan was withdrawn.");
        await dora.PressAsync("Control+Enter");
        await dora.SeesAsync(".claim-facts .state", "retracted");
        await readers.ReloadAsync();
        await Assertions.Expect(readers.Locator(".retracted")).ToContainTextAsync("The plan was withdrawn.");
        await Assertions.Expect(readers.Locator(".summary")).ToBeHiddenAsync();
        await Assertions.Expect(readers.Locator(".corrections")).ToContainTextAsync("We had counted a lake.");
        ana.Complaints.Concat(dora.Complaints).ShouldBeEmpty();
    }
}
