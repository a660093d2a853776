using FactCheck.Testing;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>One person at the queue and the articles, in a real browser, with every service behind them.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class ReadingTests(SuiteFixture suite)
{
    [Fact]
    public async Task Many_claims_are_dismissed_at_once_and_brought_back()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        await room.SubmitAsync("Weirs", "The weirs cost 19 percent more than in 2019, sources said. The weirs will cost 44 million euros by 2031, sources said.");
        await using var ana = await room.ComeAsync();
        await ana.QueueAsync("?q=weirs");
        var rows = ana.Page.Locator("[data-row]");
        await Assertions.Expect(rows).ToHaveCountAsync(2);

        await ana.PressAsync("j", "s", "j", "s");
        await ana.SeesAsync(".bulk", "2 claims selected");
        await ana.PressAsync("d");
        await ana.SeesAsync(".bulk", "2 claims dismissed.");
        await Assertions.Expect(rows).ToHaveCountAsync(0);

        await ana.PressAsync("u");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        ana.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_was_saved_is_there_again_until_it_is_removed()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        await room.SubmitAsync("Windmills", "The valley will raise 21 windmills by 2035, according to two officials familiar with the plan.");
        await using var ana = await room.ComeAsync();
        var saved = ana.Page.GetByRole(AriaRole.Link, new() { Name = "My windmills" });
        await ana.QueueAsync("?q=windmills");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save these filters" }).ClickAsync();
        await Assertions.Expect(ana.Page.GetByLabel("Name of this list")).ToBeFocusedAsync();
        await ana.TypeAsync("My windmills");
        await ana.PressAsync("Enter");
        await Assertions.Expect(saved).ToHaveAttributeAsync("aria-current", "page");

        await ana.QueueAsync();
        await saved.ClickAsync();
        await Assertions.Expect(ana.Page.Locator("[data-row]")).ToHaveCountAsync(1);
        await ana.SeesAsync("[data-row]", "21 windmills");

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the list My windmills" }).ClickAsync();
        await Assertions.Expect(saved).ToHaveCountAsync(0);
        await ana.QueueAsync();
        await Assertions.Expect(ana.Page.GetByRole(AriaRole.Link, new() { Name = "To approve" })).ToBeVisibleAsync();
        await Assertions.Expect(saved).ToHaveCountAsync(0);
        ana.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_revision_shows_which_words_of_a_claim_changed()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        var article = await room.Api.SubmitAsync(new { externalId = "piers", title = "Piers", text = "The town will rebuild 14 piers by 2032, according to two officials familiar with the plan." });
        await room.Api.CheckedAsync(article);
        await room.Api.SubmitAsync(new { externalId = "piers", title = "Piers", text = "The town will rebuild 11 piers by 2032, according to two officials familiar with the plan." });
        await Eventually.GetAsync(() => room.Api.CheckedAsync(article), answer => answer.GetProperty("revision").GetInt32() == 2);
        await using var ana = await room.ComeAsync();

        await ana.OpenAsync($"articles/{article}");
        await ana.SeesAsync(".panels", "1 change");
        await ana.PressAsync("h");

        await Assertions.Expect(ana.Page.Locator(".card-change del:visible")).ToHaveTextAsync("14");
        await Assertions.Expect(ana.Page.Locator(".card-change ins:visible")).ToHaveTextAsync("11");
        ana.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newcomer_is_led_from_a_sample_to_a_decision()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        await using var ana = await room.ComeAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the sample" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Open the claim" }).ClickAsync();
        await Assertions.Expect(ana.Page.Locator(".claim-page[data-ready] .claim-facts")).ToBeVisibleAsync();
        await ana.PressAsync("d");
        await ana.SeesAsync(".claim-facts", "dismissed");

        await ana.QueueAsync();
        await ana.SeesAsync(".walk", "It is dismissed");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).First.ClickAsync();
        await ana.QueueAsync();
        await Assertions.Expect(ana.Page.Locator(".walk")).ToHaveCountAsync(0);
        ana.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_hostile_article_is_shown_as_text_and_breaks_no_page(int width)
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        var word = new string('W', 5_000);
        var text = $"<script>document.title='taken'</script><img src=x onerror=alert(1)> cost 12 percent more, \u202Etwo officials\u202C familiar with the plan said. {word}{width} rose by 40 percent, sources said.";
        var claim = await room.SubmitAsync($"\u202E<script>alert(1)</script>{word[..900]}", text);
        await using var ana = await room.ComeAsync(width);
        var article = (await room.ReadAsync(claim)).GetProperty("article").GetProperty("id").GetString();

        foreach (var path in (string[])["", $"articles/{article}", $"claims/{claim}"])
        {
            await ana.OpenAsync(path);
            await Assertions.Expect(ana.Page.Locator(path.Length == 0 ? ".row" : ".article-text .mark").First).ToBeVisibleAsync();
            (await ana.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            (await ana.Page.TitleAsync()).ShouldNotBe("taken");
        }

        (await ana.Page.Locator(".article-text").InnerTextAsync()).ShouldContain("<img src=x onerror=alert(1)>");
        ana.Complaints.ShouldBeEmpty();
    }
}
