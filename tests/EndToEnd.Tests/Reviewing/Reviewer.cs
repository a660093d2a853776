using System.Text.RegularExpressions;
using FactCheck.Testing;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>Somebody at the dashboard, in a browser of their own.</summary>
internal sealed class Reviewer : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _dashboard;
    private readonly string _name;
    private readonly string _password;

    private Reviewer(IBrowserContext context, IPage page, Uri dashboard, (string Name, string Password) who)
    {
        (_context, Page, _dashboard, _name, _password) = (context, page, dashboard, who.Name, who.Password);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, dialog) => Complaints.Add($"A dialog: {dialog.Message}");
    }

    internal IPage Page { get; }

    /// <summary>What the page's scripts could not do, or should not have done.</summary>
    internal List<string> Complaints { get; } = [];

    internal static async Task<Reviewer> ComeAsync(IBrowser browser, Uri dashboard, string name, string password, int width = 1280)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var reviewer = new Reviewer(context, await context.NewPageAsync(), dashboard, (name, password));
        await reviewer.Page.GotoAsync(dashboard.AbsoluteUri);
        await reviewer.SignInAsync();
        await Assertions.Expect(reviewer.Page.Locator(".queue[data-ready]")).ToBeVisibleAsync();
        return reviewer;
    }

    internal async Task SignInAsync()
    {
        await Page.GetByLabel("User name").FillAsync(_name);
        await Page.GetByLabel("Password").FillAsync(_password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>An administrator lets a colleague in, who chooses a password.</summary>
    internal async Task<Reviewer> InviteAsync(IBrowser browser, string name, string role)
    {
        await Page.GotoAsync(At("users"));
        await Assertions.Expect(Page.Locator("[data-ready]")).ToBeVisibleAsync();
        await Page.GetByLabel("User name, such as their e-mail address").FillAsync(name);
        await Page.Locator("form").Filter(new() { HasText = "Invite" }).GetByRole(AriaRole.Combobox).SelectOptionAsync(role);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        var link = Page.GetByLabel("Invitation");
        await Assertions.Expect(link).ToHaveValueAsync(new Regex("invitation\\?user="));
        var invitation = await link.InputValueAsync();

        await using (var context = await browser.NewContextAsync())
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(invitation);
            await page.GetByLabel("Password").FillAsync(SuiteProcesses.DashboardPassword);
            await page.GetByRole(AriaRole.Button, new() { Name = "Set the password and sign in" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account"));
        }

        return await ComeAsync(browser, _dashboard, name, SuiteProcesses.DashboardPassword);
    }

    /// <summary>Goes to the queue, as narrowed by the address, and waits until its keys work.</summary>
    internal async Task QueueAsync(string narrowed = "")
    {
        await Page.GotoAsync(At(narrowed));
        await Assertions.Expect(Page.Locator(".queue[data-ready]")).ToBeVisibleAsync();
    }

    internal async Task OpenAsync(string path)
    {
        await Page.GotoAsync(At(path));
        await Assertions.Expect(Page.Locator("[data-ready]")).ToBeVisibleAsync();
    }

    /// <summary>Waits for its buttons: a key does what stands on the page.</summary>
    internal async Task OpenClaimAsync(string claim)
    {
        await OpenAsync($"claims/{claim}");
        await Assertions.Expect(Page.Locator(".claim-facts")).ToBeVisibleAsync();
    }

    internal async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    internal Task TypeAsync(string words) => Page.Keyboard.TypeAsync(words);

    /// <summary>A verdict, by keys, up to sending it.</summary>
    internal async Task WriteAsync(string rating, string summary, string explanation)
    {
        await PressAsync(rating, "w");
        await TypeAsync(summary);
        await PressAsync("Tab");
        await TypeAsync(explanation);
        await PressAsync("Escape");
    }

    /// <summary>Takes a claim and proposes a verdict.</summary>
    internal async Task ProposeAsync(string claim, string rating, string summary, string explanation)
    {
        await OpenClaimAsync(claim);
        await PressAsync("a");
        await Assertions.Expect(Page.Locator("form.finding")).ToBeVisibleAsync();
        await WriteAsync(rating, summary, explanation);
        await PressAsync("p");
        await SeesAsync(".proposal", summary);
    }

    /// <summary>Approves what somebody else proposed, and publishes it.</summary>
    internal async Task PublishAsync(string claim)
    {
        await OpenClaimAsync(claim);
        await PressAsync("y");
        await SeesAsync(".claim-facts .state", "approved");
        await PressAsync("p");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToBeFocusedAsync();
        await PressAsync("Enter");
        await SeesAsync(".claim-facts .state", "published");
    }

    internal Task SeesAsync(string selector, string words) => Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(words);

    internal async Task ForgetCookiesAsync() => await _context.ClearCookiesAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private string At(string path) => new Uri(_dashboard, path).AbsoluteUri;
}
