using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Accounts.Users;

/// <summary>An administrator at the page, in a real browser.</summary>
public sealed class UsersPageTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task Invites_changes_the_role_locks_and_removes_but_not_the_last_administrator()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
        var page = await browser.NewPageAsync();
        await SignInAsync(page);

        await page.GetByLabel("User name, such as their e-mail address").FillAsync("uma@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Invitation")).ToHaveValueAsync(new Regex(Regex.Escape($"{dashboard.Service.Address}invitation?user=usr_")));
        var uma = page.Locator("[data-user='uma@example.com']");
        await Assertions.Expect(uma).ToContainTextAsync("invited");

        await uma.GetByRole(AriaRole.Combobox).SelectOptionAsync("editor");
        await Assertions.Expect(uma.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("editor");
        await uma.GetByRole(AriaRole.Button, new() { Name = "Lock" }).ClickAsync();
        await Assertions.Expect(uma).ToContainTextAsync("locked");
        await uma.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Assertions.Expect(uma).ToContainTextAsync("invited");
        await uma.GetByRole(AriaRole.Button, new() { Name = "Remove uma@example.com" }).ClickAsync();
        await Assertions.Expect(uma).ToContainTextAsync("Remove uma@example.com? They are signed out");
        await uma.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Assertions.Expect(uma).ToHaveCountAsync(0);

        var me = page.Locator($"[data-user='{DashboardFixture.UserName}']");
        await me.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await me.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is the last administrator");
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(new Uri(dashboard.Service.Address, "users").AbsoluteUri);
        await page.GetByLabel("User name").FillAsync(DashboardFixture.UserName);
        await page.GetByLabel("Password").FillAsync(DashboardFixture.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        // Buttons work once the circuit stands; before that the page is a picture of itself.
        await Assertions.Expect(page.Locator("[data-ready]")).ToBeVisibleAsync();
    }
}
