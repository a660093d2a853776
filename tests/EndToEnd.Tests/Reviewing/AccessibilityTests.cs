using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>What axe can find by itself; a person with a screen reader finds more.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class AccessibilityTests(SuiteFixture suite)
{
    private readonly List<string> _faults = [];

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_on_the_pages_of_a_review(ColorScheme scheme, int width)
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        await room.ImportAsync("""{ "id": "dykes", "claim": "The council will raise 9 dykes by 2033.", "rating": 2, "publisher": "Coast Desk" }""");
        var claim = await room.SubmitAsync($"Dykes {width}", "The council will raise 12 dykes by 2033, according to two officials familiar with the plan. A study in the Journal of Floods found otherwise.");
        var article = (await room.ReadAsync(claim)).GetProperty("article").GetProperty("id").GetString();
        await using var ana = await room.ComeAsync(width);
        await ana.Page.EmulateMediaAsync(new() { ColorScheme = scheme });

        await LookAsync(ana, "the queue");
        await ana.OpenAsync("?status=approved&q=nothing-of-the-kind");
        await LookAsync(ana, "an empty list");
        await ana.OpenAsync($"articles/{article}");
        await Assertions.Expect(ana.Page.Locator(".article-text .mark").First).ToBeVisibleAsync();
        await LookAsync(ana, "an article");
        await ana.OpenClaimAsync(claim);
        await Assertions.Expect(ana.Page.Locator(".article-text .mark").First).ToBeVisibleAsync();
        await LookAsync(ana, "a claim");
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await ana.PressAsync("e");
        await Assertions.Expect(ana.Page.Locator("[data-evidence]")).ToBeVisibleAsync();
        await LookAsync(ana, "a claim in review");
        await ana.WriteAsync("2", "Thirty.", "The ledger says so.");
        await ana.PressAsync("p");
        await ana.SeesAsync(".proposal", "Thirty.");
        await LookAsync(ana, "a proposal");
        await ana.PressAsync("?");
        await LookAsync(ana, "the keys");
        _faults.ShouldBeEmpty();
    }

    // All pages are walked before it is said what is wrong: each walk takes a while.
    private async Task LookAsync(Reviewer reviewer, string where)
    {
        var found = await reviewer.Page.RunAxe();
        _faults.AddRange(found.Violations.Select(violation => $"{where}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }
}
