using System.Text.RegularExpressions;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Accounts.Passkeys;

/// <summary>In a real browser, with an authenticator that the browser plays itself (WebAuthn's virtual authenticator).</summary>
public sealed class PasskeyTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Password = "a password to begin with";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    // Browsers give no passkey to an address in numbers.
    private string Address => $"http://localhost:{dashboard.Service.Address.Port}";

    [Fact]
    public async Task A_passkey_signs_in_until_it_is_removed_and_not_while_its_user_is_locked()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        });
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        await AddAuthenticatorAsync(page);
        var (desk, admin, user) = await InviteAsync();

        await SignInByPasswordAsync(page);
        await AddPasskeyAsync(page);
        await SignOutAsync(page);
        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/");
        await SignOutAsync(page);

        (await desk.LockAsync(admin, user)).Problem.ShouldBeNull();
        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("This passkey does not open a door here.");
        (await desk.UnlockAsync(admin, user)).Problem.ShouldBeNull();

        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/");
        await RemovePasskeyAsync(page);
        await SignOutAsync(page);
        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("This passkey does not open a door here.");
    }

    [Fact]
    public async Task An_address_in_numbers_is_told_which_to_open()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(dashboard.Service.Address, "sign-in").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"open {Address}/sign-in");
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private async Task<(UserDesk Desk, Guid Admin, Guid User)> InviteAsync()
    {
        var desk = dashboard.Service.Services.GetRequiredService<UserDesk>();
        await using var scope = dashboard.Service.Services.CreateAsyncScope();
        var admin = (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByNameAsync(DashboardFixture.UserName))!.Id;
        var outcome = await desk.InviteAsync(admin, "pia", Roles.Editor);
        using var invited = new FormBrowser(dashboard.Service.Address);
        using var accepted = await invited.AcceptAsync(outcome.Link!, Password, Cancelled);
        return (desk, admin, (await desk.ListAsync(admin)).Single(user => user.Name == "pia").Id);
    }

    private async Task SignInByPasswordAsync(IPage page)
    {
        await page.GotoAsync($"{Address}/account");
        await page.GetByLabel("User name").FillAsync("pia");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/account");
    }

    private static async Task AddPasskeyAsync(IPage page)
    {
        await page.GetByLabel("Name of the passkey").FillAsync("<b>Phone</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem)).ToContainTextAsync("<b>Phone</b>, since");
    }

    private async Task RemovePasskeyAsync(IPage page)
    {
        await page.GotoAsync($"{Address}/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove <b>Phone</b>" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    private static Task SignInByPasskeyAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
}
