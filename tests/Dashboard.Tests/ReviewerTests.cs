using System.Text.RegularExpressions;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Security;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests;

/// <summary>A reviewer at work, in a real browser.</summary>
public sealed class ReviewerTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task Signs_in_moves_by_keys_opens_dismisses_and_is_told_what_is_new()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);

        await SignInAsync(page);
        await OpenByKeysAsync(page);
        await ReadWhoSaysWhatAsync(page);
        await DismissAndUndoAsync(page);
        await HearTheNewsAsync(page);

        complaints.ShouldBeEmpty();
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(dashboard.Service.Address.ToString());
        await page.GetByLabel("User name").FillAsync(DashboardFixture.UserName);
        await page.GetByLabel("Password").FillAsync(DashboardFixture.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-row]")).ToContainTextAsync(StubApi.Text[..30]);
    }

    private static async Task OpenByKeysAsync(IPage page)
    {
        // The keys work once their module has loaded.
        await Assertions.Expect(page.Locator(".queue[data-ready]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".row-link")).ToBeFocusedAsync();
        await page.Locator(".row-worth").HoverAsync();
        await Assertions.Expect(page.Locator("#tip")).ToHaveTextAsync("Raised by a percentage. Lowered by <i>.");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/claims/clm_"));
        await Assertions.Expect(page.Locator(".article-text .mark.claim[data-selected]")).ToHaveTextAsync(StubApi.Text[..30]);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start review" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Fares" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape($"/articles/{StubApi.ArticleId}?claim=clm_")));
        await Assertions.Expect(page.Locator("[data-card][data-selected]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".article-text .mark.claim[data-selected]")).ToHaveTextAsync(StubApi.Text[..30]);
        await Assertions.Expect(page.Locator(".article-text .mark.source")).ToHaveTextAsync(["the harbour board", "an official"]);
        await Assertions.Expect(page.Locator(".article-text")).ToContainTextAsync("<b>Nobody</b> was asked.");
    }

    private static async Task ReadWhoSaysWhatAsync(IPage page)
    {
        await page.Keyboard.PressAsync("w");
        await Assertions.Expect(page.Locator("[data-card]:visible")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var card = page.Locator("[data-card=a2]");
        await Assertions.Expect(card).ToBeFocusedAsync();
        await Assertions.Expect(card).ToContainTextAsync("50% likely right");
        await Assertions.Expect(page.Locator(".article-text [data-selected]")).ToHaveTextAsync(["Fares will rise again", "an official", "said,"]);
        await Assertions.Expect(page.Locator(".article-text .source.unnamed")).ToHaveTextAsync("an official");

        await page.Locator("[data-card=a1]").HoverAsync();
        await Assertions.Expect(page.Locator(".article-text [data-lit]")).ToHaveTextAsync([StubApi.Text[..30], "the harbour board", "said"]);

        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator("[data-card=s2]")).ToContainTextAsync("because talks go on");
        await page.Locator(".article-text .mark.claim").ClickAsync();
        await Assertions.Expect(page.Locator("[data-panel=attributions] [data-card=a1][data-selected]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "1 claim" }).CheckAsync();
        await Assertions.Expect(page.Locator("[data-card]:visible")).ToHaveCountAsync(1);
        await page.GetByText("Why these scores").ClickAsync();
        await Assertions.Expect(page.Locator(".card-score")).ToHaveTextAsync(["worth checking 80%", "can be checked 90%", "the writer’s view (experimental) 7%"]);
        await Assertions.Expect(page.Locator(".card-reasons .lowers").First).ToContainTextAsync("lowered by <i>");
    }

    private static async Task DismissAndUndoAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Queue" }).ClickAsync();
        await Assertions.Expect(page.Locator(".queue[data-ready]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
    }

    private async Task HearTheNewsAsync(IPage page)
    {
        await dashboard.Service.PublishAsync(Flagged());

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "1 new" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
    }

    private static ClaimsFlagged Flagged() => new()
    {
        WorkspaceId = Workspace.DefaultId,
        Article = new ArticleSummary { ArticleId = new Guid("01900000-0000-7000-8000-0000000000fe"), Revision = 1, Visibility = "published" },
        Claims = [new FlaggedClaim(News(), null, [new RaisedFlag("check-worthy", "info", "It is.")], [])],
        OccurredAt = TimeProvider.System.GetUtcNow(),
    };

    private static ClaimSummary News() => new()
    {
        ClaimId = new Guid("01900000-0000-7000-8000-0000000000ff"),
        Start = 0,
        End = 4,
        Text = "News",
        Prefix = "",
        Suffix = "",
        Types = [],
        CheckWorthiness = 0.9,
    };
}
