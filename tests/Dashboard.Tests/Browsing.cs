using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests;

/// <summary>Somebody at the dashboard in a real browser, signed in; it remembers what the browser's console complained of.</summary>
internal sealed class Browsing : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly List<string> _complaints = [];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _address;

    private Browsing(IPlaywright playwright, IBrowser browser, IPage page, Uri address)
    {
        (_playwright, _browser, Page, _address) = (playwright, browser, page, address);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) => _complaints.AddRange(message.Type == "error" ? [message.Text] : []);
    }

    internal IPage Page { get; }

    /// <summary>What no page may cause: errors of scripts, refused styles, missing files.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    internal static async Task<Browsing> StartAsync(
        DashboardFixture dashboard, string path, string userName = DashboardFixture.UserName, int width = 1280, bool dark = false)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        });
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        var browsing = new Browsing(playwright, browser, await context.NewPageAsync(), dashboard.Service.Address);
        await browsing.OpenAsync(path);
        await browsing.Page.GetByLabel("User name").FillAsync(userName);
        await browsing.Page.GetByLabel("Password").FillAsync(DashboardFixture.Password);
        await browsing.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await browsing.ReadyAsync();
        return browsing;
    }

    internal Task OpenAsync(string path) => Page.GotoAsync(new Uri(_address, path).AbsoluteUri);

    /// <summary>Buttons work once the circuit stands; before that the page is a picture of itself.</summary>
    internal Task ReadyAsync() => Assertions.Expect(Page.Locator("main[data-live]")).ToBeVisibleAsync();

    /// <summary>What makes the page scroll sideways, which none may on any screen.</summary>
    internal Task<string[]> TooWideAsync() => Page.EvaluateAsync<string[]>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("body *")]
            .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > width + 0.5)
            .map(element => `${element.tagName}.${element.className} to ${element.getBoundingClientRect().right}`);
        }
        """);

    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
