using System.Net;
using FactCheck.Dashboard.Tests.Accounts;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Sources;

public sealed class SourcesTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_of_one_name_are_merged_after_a_question_and_parted_again_by_their_articles()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/sources?q=Holm");
        var page = browsing.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Ida Holm" }).ClickAsync();
        await Assertions.Expect(page.Locator(".also-known-as").Last).ToHaveTextAsync("Holm, <b>Mayor</b>");

        await page.GetByLabel("Name or title of the other").FillAsync("Holm");
        await browsing.Button("Find").ClickAsync();
        await browsing.Button("Merge I. Holm, mayor of Halse").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Make I. Holm, mayor of Halse part of Ida Holm" })).ToBeVisibleAsync();
        dashboard.Api.Calls.ShouldNotContain(call => call.Call.EndsWith(":merge", StringComparison.Ordinal));
        await browsing.Button("Merge").ClickAsync();
        await Assertions.Expect(page.Locator(".merge-found")).ToHaveCountAsync(0);
        dashboard.Api.Calls.ShouldContain(call => call.Call == $"POST /v1/sources/{StubSources.Ida}:merge");

        await page.GetByLabel("Choose Bridges").CheckAsync();
        await browsing.Button("Split").ClickAsync();
        await page.Locator(".ask").GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(dashboard.Service.Address, $"sources/{StubSources.Holm}").AbsoluteUri);
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_report_is_drawn_and_told_by_month_and_by_desk()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/sources/report?from=2026-10-01&to=2026-11-30");
        var page = browsing.Page;
        await Assertions.Expect(page.Locator(".column")).ToHaveTextAsync(["40% Oct 2026", "10% Nov 2026"]);
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("25% of 20 claims in 4 articles");
        await Assertions.Expect(page.Locator(".column-height").First).ToHaveCSSAsync("height", "144px");

        await page.GetByLabel("By", new() { Exact = true }).SelectOptionAsync("desk");

        await Assertions.Expect(page.Locator(".share").First).ToHaveTextAsync("<i>city</i> 40%");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "no desk named" })).ToContainTextAsync("10%");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" })).ToHaveAttributeAsync("href", "/sources/report.csv?from=2026-10-01&to=2026-11-30&by=desk");
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chart_says_how_many_it_draws_and_draws_the_rest_when_asked()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/sources/report?from=2026-10-01&to=2026-11-30&by=article");
        var drawn = browsing.Page.Locator(".report-part").First.Locator(".share");
        await Assertions.Expect(browsing.Page.Locator(".chart-rest")).ToContainTextAsync("The first 20 of 23; the table has them all.");
        await Assertions.Expect(drawn).ToHaveCountAsync(20);

        await browsing.Button("Draw all 23").ClickAsync();

        await Assertions.Expect(drawn).ToHaveCountAsync(23);
        await Assertions.Expect(browsing.Page.Locator(".chart-rest")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_period_without_articles_says_what_to_do()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/sources/report?from=2001-01-01&to=2001-02-01");

        await Assertions.Expect(browsing.Page.GetByText("No article of these days has been checked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_report_is_given_as_a_file_to_whoever_is_signed_in_and_to_nobody_else()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);
        using var refused = await browser.GetAsync("/sources/report.csv?by=desk", Cancelled);
        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var signedIn = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, "/", Cancelled);

        using var response = await browser.GetAsync("/sources/report.csv?by=desk&from=2026-10-01&to=2026-11-30", Cancelled);

        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldBe("desk,title\r\n2026-11,\r\n");
        response.Content.Headers.ContentDisposition?.FileName.ShouldBe("unnamed-sources-by-desk-2026-10-01-2026-11-30.csv");
    }
}
