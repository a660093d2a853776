using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Audit;

public sealed class AuditTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task Entries_are_narrowed_by_what_and_when_and_show_their_details()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/audit");
        var page = browsing.Page;
        await Assertions.Expect(page.Locator(".audit-entry")).ToHaveCountAsync(3);
        await page.Locator("[data-seq='3'] summary").ClickAsync();
        await Assertions.Expect(page.Locator("[data-seq='3'] .facts")).ToContainTextAsync("<b>Said</b> in jest.");

        await Assertions.Expect(page.Locator("[data-seq='1'] summary")).ToContainTextAsync("queue replayed extraction-article-received_error by system", new() { UseInnerText = false });
        await page.Locator("[data-seq='1'] summary").ClickAsync();
        await Assertions.Expect(page.Locator("[data-seq='1'] .facts")).ToContainTextAsync("messages 12");

        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2026-11-22");
        await browsing.Button("Show").ClickAsync();
        await Assertions.Expect(page.Locator(".audit-entry")).ToHaveCountAsync(2);
        await page.GetByLabel("What it was done to").FillAsync(" policy ");
        await browsing.Button("Show").ClickAsync();
        await Assertions.Expect(page.Locator(".audit-entry")).ToHaveCountAsync(1);
        await page.GetByLabel("What it was done to").FillAsync("nothing");
        await browsing.Button("Show").ClickAsync();
        await Assertions.Expect(page.GetByText("No entry fits")).ToBeVisibleAsync();
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_trail_gives_its_head_to_keep()
    {
        dashboard.Api.Audit.Broken = null;
        await using var browsing = await Browsing.StartAsync(dashboard, "/audit");

        await VerifyAsync(browsing, "nonsense");
        await Assertions.Expect(browsing.Page.Locator(".verify")).ToContainTextAsync("head is SEQ:HASH");
        await browsing.Page.GetByLabel("A head that you kept, if any").FillAsync(StubAudit.Head);
        await browsing.Button("Verify").ClickAsync();

        await Assertions.Expect(browsing.Page.Locator(".verdict-intact")).ToContainTextAsync("All 3 entries are what and where they were");
        await Assertions.Expect(browsing.Page.GetByLabel("Head of the trail")).ToHaveValueAsync(StubAudit.Head);
    }

    [Theory]
    [InlineData("edited", "Entry 2 does not have the content that it was recorded with.")]
    [InlineData("deleted", "Entry 2 is missing: entry 1 is followed by entry 3.")]
    [InlineData("reordered", "Entry 2 is not the one that was recorded there.")]
    public async Task A_broken_trail_says_where_and_how(string how, string detail)
    {
        dashboard.Api.Audit.Broken = (how, detail);
        await using var browsing = await Browsing.StartAsync(dashboard, "/audit");

        await VerifyAsync(browsing, "");

        await Assertions.Expect(browsing.Page.Locator(".verdict-broken")).ToContainTextAsync($"The trail was {how}. {detail}");
        await Assertions.Expect(browsing.Page.Locator(".verdict-broken")).ToContainTextAsync("Entries 1 to 1 are as they were.");
    }

    private static async Task VerifyAsync(Browsing browsing, string head)
    {
        await browsing.Page.GetByText("Is the trail as it was recorded?").ClickAsync();
        await browsing.Page.GetByLabel("A head that you kept, if any").FillAsync(head);
        await browsing.Button("Verify").ClickAsync();
    }
}
