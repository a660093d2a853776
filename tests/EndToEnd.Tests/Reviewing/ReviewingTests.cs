using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>Two people at their dashboards, in a real browser, with every service behind them.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class ReviewingTests(SuiteFixture suite) : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Colleague = "ben@example.com";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private Uri Dashboard => suite.Service("Dashboard").Address;

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("No browser has been started.");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    [Fact]
    public async Task A_claim_goes_from_the_queue_to_its_public_page_by_keys_alone()
    {
        await ImportAsync("""{ "id": "lighthouses", "claim": "The coast agency will close 31 lighthouses next year.", "rating": 2, "publisher": "Coast Desk" }""");
        var claim = await SubmitAsync("Lighthouses", "The coast agency will close 40 lighthouses next year, according to two officials familiar with the plan.");
        await using var ana = await ComeAsync();
        await using var ben = await ana.InviteAsync(Browser, Colleague, "editor");

        await ProposeByKeysAsync(ana, claim);
        await ApproveAndPublishByKeysAsync(ben, claim);

        var slug = (await ReadAsync(claim)).GetProperty("verdict").GetProperty("slug").GetString();
        using var anybody = new HttpClient { BaseAddress = suite.Api.BaseAddress };
        using var page = await anybody.GetAsync(new Uri($"factchecks/{slug}", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Thirty-one lighthouses close, and not forty.");
        await ana.SeesAsync(".claim-facts", "published");
        ana.Complaints.Concat(ben.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_second_sees_what_the_first_did_and_keeps_what_they_wrote()
    {
        var claim = await SubmitAsync("Breakwaters", "The port will build 17 breakwaters by 2030, according to two officials familiar with the plan.");
        await using var ana = await ComeAsync();
        await using var ben = await ana.InviteAsync(Browser, "bea@example.com", "editor");
        await ana.OpenAsync($"claims/{claim}");
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await ben.OpenAsync($"claims/{claim}");
        await ben.SeesAsync(".lock-notice", "is at work on this claim");
        await WriteAsync(ana, "4", "Ana’s summary", "Ana’s reasons");
        await WriteAsync(ben, "2", "Bea’s summary", "Bea’s reasons");

        await ben.PressAsync("p");
        await ben.SeesAsync(".proposal", "Bea’s summary");

        await ana.SeesAsync(".meanwhile", "bea@example.com proposed “It is wrong”.");
        await ana.SeesAsync(".kept", "Ana’s summary");
        await ana.PressAsync("r");
        await ana.TypeAsync("Say which port.");
        await ana.PressAsync("Control+Enter");
        await ben.SeesAsync(".change-request", "Say which port.");
        ana.Complaints.Concat(ben.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_expires_comes_back_with_what_was_typed()
    {
        var claim = await SubmitAsync("Tunnels", "The city will dig 23 tunnels by 2031, according to two officials familiar with the plan.");
        await using var ana = await ComeAsync();
        await ana.OpenAsync($"claims/{claim}");
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await WriteAsync(ana, "5", "Twenty-three <b>tunnels</b>", "The plan says so.");

        await ana.ForgetCookiesAsync();
        await ana.Page.ReloadAsync();
        await ana.SignInAsync();

        await Assertions.Expect(ana.Page.GetByLabel("Summary")).ToHaveValueAsync("Twenty-three <b>tunnels</b>");
        await Assertions.Expect(ana.Page.GetByLabel("Explanation")).ToHaveValueAsync("The plan says so.");
        await ana.PressAsync("p");
        await ana.SeesAsync(".proposal", "Twenty-three <b>tunnels</b>");
        await Eventually.GetAsync(() => ana.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('factcheck.draft.')).length"), count => count == 0);
        ana.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_hostile_article_is_shown_as_text_and_breaks_no_page(int width)
    {
        var word = new string('W', 5_000);
        var text = $"<script>document.title='taken'</script><img src=x onerror=alert(1)> cost 12 percent more, \u202Etwo officials\u202C familiar with the plan said. {word}{width} rose by 40 percent, sources said.";
        var claim = await SubmitAsync($"\u202E<script>alert(1)</script>{word[..900]}", text);
        await using var ana = await Reviewer.ComeAsync(Browser, Dashboard, SuiteProcesses.DashboardUser, SuiteProcesses.DashboardPassword, width);
        var article = (await ReadAsync(claim)).GetProperty("article").GetProperty("id").GetString();

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

    private static async Task ProposeByKeysAsync(Reviewer ana, string claim)
    {
        await ana.QueueAsync();
        await ana.PressAsync("/");
        await ana.TypeAsync("lighthouses");
        await Assertions.Expect(ana.Page.Locator("[data-row]")).ToHaveCountAsync(1);
        await ana.PressAsync("Escape", "j", "Enter");
        await Assertions.Expect(ana.Page.Locator(".claim-page[data-ready]")).ToBeVisibleAsync();
        ana.Page.Url.ShouldEndWith(claim);
        await Assertions.Expect(ana.Page.Locator(".article-text [data-selected]").First).ToBeVisibleAsync();
        await ana.SeesAsync("[data-match]", "40 here, 31 there.");
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await ana.PressAsync("m");
        await Assertions.Expect(ana.Page.Locator("[data-match][data-decided]")).ToBeVisibleAsync();
        await WriteAsync(ana, "2", "Thirty-one lighthouses close, and not forty.", "The agency’s list has thirty-one.");
        await ana.PressAsync("p");
        await ana.SeesAsync(".proposal", "Thirty-one lighthouses close");
    }

    private static async Task ApproveAndPublishByKeysAsync(Reviewer ben, string claim)
    {
        await ben.QueueAsync("?status=proposed&q=lighthouses");
        await Assertions.Expect(ben.Page.Locator("[data-row]")).ToHaveCountAsync(1);
        await ben.PressAsync("j", "Enter");
        await Assertions.Expect(ben.Page.Locator(".claim-page[data-ready]")).ToBeVisibleAsync();
        ben.Page.Url.ShouldEndWith(claim);
        await ben.SeesAsync(".proposal", "The agency’s list has thirty-one.");
        await ben.PressAsync("y");
        await ben.SeesAsync(".claim-facts", "approved");
        await ben.PressAsync("p");
        await Assertions.Expect(ben.Page.FrameLocator(".preview iframe").GetByText("It is wrong")).ToBeVisibleAsync();
        await Assertions.Expect(ben.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToBeFocusedAsync();
        await ben.PressAsync("Enter");
        await ben.SeesAsync(".claim-facts", "published");
    }

    private static async Task WriteAsync(Reviewer reviewer, string rating, string summary, string explanation)
    {
        await reviewer.PressAsync(rating, "w");
        await reviewer.TypeAsync(summary);
        await reviewer.PressAsync("Tab");
        await reviewer.TypeAsync(explanation);
        await reviewer.PressAsync("Escape");
    }

    private Task<Reviewer> ComeAsync() => Reviewer.ComeAsync(Browser, Dashboard, SuiteProcesses.DashboardUser, SuiteProcesses.DashboardPassword);

    private async Task ImportAsync(string line)
    {
        using var content = new StringContent(line, null, "application/x-ndjson");
        using var answer = await suite.Api.PostAsync(new Uri("v1/fact-checks:import", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <returns>The gravest of its claims.</returns>
    private async Task<string> SubmitAsync(string title, string text)
    {
        var article = await suite.Api.SubmitAsync(new { title, text });
        (await suite.Api.CheckedAsync(article)).GetProperty("status").GetString().ShouldBe("checked");
        return (await suite.Api.ItemsAsync($"v1/claims?flagged=true&article={article}"))[0].GetProperty("id").GetString()!;
    }

    private Task<JsonElement> ReadAsync(string claim) => suite.Api.GetFromJsonAsync<JsonElement>($"v1/claims/{claim}");
}
