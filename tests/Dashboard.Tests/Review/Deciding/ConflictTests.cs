using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Review.Deciding;

/// <summary>A colleague was faster, and nothing told of it: the version alone does.</summary>
public sealed class ConflictTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task Says_that_somebody_was_first_and_goes_on_from_there()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(dashboard.Service.Address, $"claims/clm_{StubApi.ClaimId:N}").AbsoluteUri);
        await page.GetByLabel("User name").FillAsync(DashboardFixture.UserName);
        await page.GetByLabel("Password").FillAsync(DashboardFixture.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".claim-page[data-ready] .claim-facts")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start review" })).ToBeVisibleAsync();

        dashboard.Api.ChangeElsewhere();
        await page.Keyboard.PressAsync("a");

        await Assertions.Expect(page.Locator(".meanwhile")).ToContainTextAsync("Somebody changed this claim before you");
        await Assertions.Expect(page.Locator(".meanwhile li")).ToHaveTextAsync("It was changed and stands as before.");
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator(".claim-facts .state")).ToHaveTextAsync("dismissed");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".claim-facts .state")).ToHaveTextAsync("detected");
    }
}
