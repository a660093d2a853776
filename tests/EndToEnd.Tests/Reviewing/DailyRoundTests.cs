using System.Net;
using FactCheck.Testing;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Tests.Reviewing;

/// <summary>Two people at one claim, in a real browser, with every service behind them.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class DailyRoundTests(SuiteFixture suite)
{
    private const string Colleague = "ben@example.com";

    [Fact]
    public async Task A_claim_goes_from_the_queue_to_its_public_page_by_keys_alone()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        await room.ImportAsync("""{ "id": "lighthouses", "claim": "The coast agency will close 31 lighthouses next year.", "rating": 2, "publisher": "Coast Desk" }""");
        var claim = await room.SubmitAsync("Lighthouses", "The coast agency will close 40 lighthouses next year, according to two officials familiar with the plan.");
        await using var ana = await room.ComeAsync();
        await using var ben = await ana.InviteAsync(room.Browser, Colleague, "editor");

        await ProposeByKeysAsync(ana, claim);
        await ApproveAndPublishByKeysAsync(ben, claim);

        var slug = (await room.ReadAsync(claim)).GetProperty("verdict").GetProperty("slug").GetString();
        using var anybody = new HttpClient { BaseAddress = room.Api.BaseAddress };
        using var page = await anybody.GetAsync(new Uri($"factchecks/{slug}", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Thirty-one lighthouses close, and not forty.");
        await ana.SeesAsync(".claim-facts", "published");
        ana.Complaints.Concat(ben.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_second_sees_what_the_first_did_and_keeps_what_they_wrote()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        var claim = await room.SubmitAsync("Breakwaters", "The port will build 17 breakwaters by 2030, according to two officials familiar with the plan.");
        await using var ana = await room.ComeAsync();
        await using var ben = await ana.InviteAsync(room.Browser, "bea@example.com", "editor");
        await ana.OpenClaimAsync(claim);
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await ben.OpenClaimAsync(claim);
        await ben.SeesAsync(".lock-notice", "is at work on this claim");
        await ana.WriteAsync("4", "Ana’s summary", "Ana’s reasons");
        await ben.WriteAsync("2", "Bea’s summary", "Bea’s reasons");

        await ben.PressAsync("p");
        await ben.SeesAsync(".proposal", "Bea’s summary");

        await ana.SeesAsync(".meanwhile", "bea@example.com proposed “It is wrong”.");
        await ana.SeesAsync(".kept", "Ana’s summary");
        await ana.PressAsync("r");
        await ana.TypeAsync("Say which port.");
        await Assertions.Expect(ana.Page.GetByLabel("What has to change")).ToHaveValueAsync("Say which port.");
        await ana.PressAsync("Control+Enter");
        await ben.SeesAsync(".change-request", "Say which port.");
        ana.Complaints.Concat(ben.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_expires_comes_back_with_what_was_typed()
    {
        await using var room = await ReviewRoom.OpenAsync(suite);
        var claim = await room.SubmitAsync("Tunnels", "The city will dig 23 tunnels by 2031, according to two officials familiar with the plan.");
        await using var ana = await room.ComeAsync();
        await ana.OpenClaimAsync(claim);
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await ana.WriteAsync("5", "Twenty-three <b>tunnels</b>", "The plan says so.");

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

    private static async Task ProposeByKeysAsync(Reviewer ana, string claim)
    {
        await ana.QueueAsync();
        await ana.PressAsync("/");
        await ana.TypeAsync("lighthouses");
        await Assertions.Expect(ana.Page.Locator("[data-row]")).ToHaveCountAsync(1);
        await ana.PressAsync("Escape", "j", "Enter");
        await Assertions.Expect(ana.Page.Locator(".claim-page[data-ready] .claim-facts")).ToBeVisibleAsync();
        ana.Page.Url.ShouldEndWith(claim);
        await Assertions.Expect(ana.Page.Locator(".article-text [data-selected]").First).ToBeVisibleAsync();
        await ana.SeesAsync("[data-match]", "40 here, 31 there.");
        await ana.PressAsync("a");
        await Assertions.Expect(ana.Page.Locator("form.finding")).ToBeVisibleAsync();
        await ana.PressAsync("m");
        await Assertions.Expect(ana.Page.Locator("[data-match][data-decided]")).ToBeVisibleAsync();
        await ana.WriteAsync("2", "Thirty-one lighthouses close, and not forty.", "The agency’s list has thirty-one.");
        await ana.PressAsync("p");
        await ana.SeesAsync(".proposal", "Thirty-one lighthouses close");
    }

    private static async Task ApproveAndPublishByKeysAsync(Reviewer ben, string claim)
    {
        await ben.QueueAsync("?status=proposed&q=lighthouses");
        await Assertions.Expect(ben.Page.Locator("[data-row]")).ToHaveCountAsync(1);
        await ben.PressAsync("j", "Enter");
        await Assertions.Expect(ben.Page.Locator(".claim-page[data-ready] .claim-facts")).ToBeVisibleAsync();
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
}
