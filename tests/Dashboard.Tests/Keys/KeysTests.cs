using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Keys;

public sealed class KeysTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task A_key_is_shown_once_copied_and_revoked_after_a_question()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/keys");
        var page = browsing.Page;
        await Assertions.Expect(page.Locator("[data-key='old <i>CMS</i>']")).ToContainTextAsync("expired 1 Jan 2026");
        await page.GetByText("Make a key").ClickAsync();
        await page.GetByLabel("Name").FillAsync("tickets");
        await page.GetByLabel("articles:write").UncheckAsync();
        await page.GetByLabel("articles:read").UncheckAsync();
        await browsing.Button("Make the key").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Name at least one scope.");

        await page.GetByLabel("claims:read").CheckAsync();
        await page.GetByLabel("Last day, if any").FillAsync("2099-12-31");
        await browsing.Button("Make the key").ClickAsync();
        await Assertions.Expect(page.GetByLabel("API key")).ToHaveValueAsync("fck_live_shownonce");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await browsing.Button("Copy").ClickAsync();
        await Assertions.Expect(browsing.Button("Copied")).ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe("fck_live_shownonce");

        var row = page.Locator("[data-key=tickets]");
        await Assertions.Expect(row).ToContainTextAsync("1 Jan 2100");
        await browsing.Button("Revoke tickets").ClickAsync();
        await page.SetViewportSizeAsync(800, 800);
        (await browsing.TooWideAsync()).ShouldBeEmpty();
        await browsing.Button("Keep it").ClickAsync();
        await browsing.Button("Revoke tickets").ClickAsync();
        await browsing.Button("Revoke").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("revoked 28 Nov 2026");
        browsing.Complaints.ShouldBeEmpty();
    }
}
