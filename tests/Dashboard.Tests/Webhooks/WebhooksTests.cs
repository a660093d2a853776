using FactCheck.Dashboard.Accounts;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Webhooks;

public sealed class WebhooksTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task An_endpoint_is_added_with_its_secret_shown_once_and_deleted_after_a_question()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/webhooks/new");
        var page = browsing.Page;
        await page.GetByLabel("Address").FillAsync("ftp://cms.example");
        await page.GetByLabel("claim.flagged").CheckAsync();
        await browsing.Button("Add it").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("url must be an absolute http or https address.");
        await Assertions.Expect(page.GetByLabel("Address")).ToHaveAttributeAsync("aria-invalid", "true");

        await page.GetByLabel("Address").FillAsync("https://tickets.example/hook");
        await page.GetByLabel("Rules").FillAsync("disputed, bare-sources");
        await browsing.Button("Add it").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Signing secret")).ToHaveValueAsync("whsec_made");

        await page.GetByRole(AriaRole.Link, new() { Name = "To the endpoint" }).ClickAsync();
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("rules disputed, bare-sources");
        await Assertions.Expect(page.GetByLabel("Signing secret")).ToHaveCountAsync(0);
        await browsing.Button("Delete").ClickAsync();
        await page.Locator(".ask").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(dashboard.Service.Address, "webhooks").AbsoluteUri);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "https://tickets.example/hook" })).ToHaveCountAsync(0);
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_is_off_says_why_shows_what_it_answered_and_goes_on_again()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, $"/webhooks/{StubWebhooks.Failing}");
        var page = browsing.Page;
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Off since 20 Nov 2026, 10:00 UTC. It answered 410 Gone.");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("<b>CMS</b>");

        await page.Locator(".delivery-head").ClickAsync();
        await Assertions.Expect(page.Locator(".attempts pre")).ToHaveTextAsync("<script>no</script>");
        await page.GetByText("What was sent").ClickAsync();
        await Assertions.Expect(page.Locator(".delivery-details details pre")).ToContainTextAsync("“Fares” rose");
        await browsing.Button("Send it again").ClickAsync();
        await Assertions.Expect(page.Locator(".attempts li")).ToHaveCountAsync(2);

        await Assertions.Expect(page.GetByText("Turn the endpoint on first.")).ToBeVisibleAsync();
        await browsing.Button("Turn on").ClickAsync();
        await page.GetByLabel("Events since (UTC)").FillAsync("2026-11-19T08:00");
        await browsing.Button("Send again").ClickAsync();
        await Assertions.Expect(page.GetByText("2026 deliveries are on the way again.")).ToBeVisibleAsync();

        await browsing.Button("Rotate the secret").ClickAsync();
        await page.Locator(".ask").GetByRole(AriaRole.Button, new() { Name = "Rotate the secret" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Signing secret")).ToHaveValueAsync("whsec_rotated");
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reviewer_is_told_whose_page_it_is()
    {
        await dashboard.AddUserAsync("wanda", Roles.Reviewer);
        await using var browsing = await Browsing.StartAsync(dashboard, "/account", "wanda");

        await browsing.OpenAsync("/webhooks");

        await Assertions.Expect(browsing.Page.GetByRole(AriaRole.Heading, new() { Name = "For administrators" })).ToBeVisibleAsync();
    }
}
