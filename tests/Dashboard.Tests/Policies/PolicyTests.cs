using System.Text.RegularExpressions;
using FactCheck.Dashboard.Accounts;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Policies;

public sealed class PolicyTests : IClassFixture<DashboardFixture>
{
    private readonly DashboardFixture dashboard;

    public PolicyTests(DashboardFixture dashboard)
    {
        this.dashboard = dashboard;
        dashboard.Api.Policy.Begin();
    }

    [Fact]
    public async Task A_draft_is_tried_on_stored_claims_put_into_force_and_undone_by_its_version()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/policy");
        var page = browsing.Page;
        var rule = page.Locator("[data-rule=check-worthy]");
        await Assertions.Expect(rule).ToContainTextAsync("When check-worthiness at least 0.8");
        await Assertions.Expect(browsing.Button("Try it on stored claims")).ToBeDisabledAsync();

        await rule.GetByLabel("check-worthiness at least").FillAsync("0.6");
        await rule.GetByLabel("Severity").SelectOptionAsync("warn");
        await browsing.Button("Try it on stored claims").ClickAsync();
        await Assertions.Expect(page.Locator(".dry-run [role=status]")).ToContainTextAsync("14 claims of 4000 waiting in 200 articles would change.");
        await Assertions.Expect(page.Locator(".dry-run")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".dry-run tbody tr")).ToHaveTextAsync("check worthy for information 5 0");
        await Assertions.Expect(page.Locator(".dry-run-examples li").First).ToContainTextAsync("<i>Fares</i> rose");

        await browsing.Button("Put into force…").ClickAsync();
        await browsing.Button("Put into force").ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Test <b>desk</b>, version 2");
        dashboard.Api.Policy.Latest.ShouldContain("0.6");

        await page.GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();
        await browsing.Button("What changed").First.ClickAsync();
        await Assertions.Expect(page.Locator(".diff-line.added").Last).ToContainTextAsync("\"atLeast\": 0.6");
        await page.GetByRole(AriaRole.Link, new() { Name = "Restore…" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("version 1 is loaded as a draft");
        await Assertions.Expect(rule.GetByLabel("check-worthiness at least")).ToHaveValueAsync("0.8");
        browsing.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_second_sees_what_the_first_changed_and_loses_nothing()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/policy");
        var page = browsing.Page;
        await page.Locator("[data-rule=bare-sources]").GetByLabel("on", new() { Exact = true }).UncheckAsync();
        dashboard.Api.Policy.ChangeElsewhere();

        await SaveAsync(browsing);
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("Somebody else was first");
        await Assertions.Expect(page.Locator(".conflict .diff-line.added")).ToContainTextAsync("Name them.");

        await browsing.Button("Keep my draft, over theirs").ClickAsync();
        await SaveAsync(browsing);
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-rule=bare-sources] .chip").Last).ToHaveTextAsync("off");
        await Assertions.Expect(page.Locator(".policy-actions [role=status]")).ToHaveTextAsync("Nothing is changed.");
        dashboard.Api.Policy.Latest.ShouldContain("\"enabled\":false");
    }

    [Fact]
    public async Task What_the_api_finds_wrong_stands_at_its_rule_and_what_is_no_json_at_its_line()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/policy");
        var page = browsing.Page;
        await page.GetByLabel("as JSON", new() { Exact = true }).CheckAsync();
        var text = page.GetByLabel("The policy as JSON");
        var policy = await text.InputValueAsync();

        await text.FillAsync(policy.Replace("\"rules\"", "rules", StringComparison.Ordinal));
        await text.BlurAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex("not valid JSON: line \\d+, character \\d+"));

        await text.FillAsync(policy.Replace("\"info\"", $"\"{StubPolicy.Loud}\"", StringComparison.Ordinal));
        await text.BlurAsync();
        await page.GetByLabel("as JSON", new() { Exact = true }).UncheckAsync();
        await SaveAsync(browsing);
        await Assertions.Expect(page.Locator("[data-rule=check-worthy]").GetByRole(AriaRole.Alert)).ToContainTextAsync("is no value for \"severity\"");
        await Assertions.Expect(page.Locator("[data-rule=bare-sources]").GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reviewer_reads_it_and_changes_nothing()
    {
        await dashboard.AddUserAsync("rolf", Roles.Reviewer);
        await using var browsing = await Browsing.StartAsync(dashboard, "/policy", "rolf");

        await Assertions.Expect(browsing.Page.Locator("[data-rule=bare-sources]")).ToContainTextAsync("its source is bare sources · nothing is cited for it · for every source of the claim");
        await Assertions.Expect(browsing.Page.Locator("main :is(input, select, textarea)")).ToHaveCountAsync(0);
        await Assertions.Expect(browsing.Button("Put into force…")).ToHaveCountAsync(0);
    }

    private static async Task SaveAsync(Browsing browsing)
    {
        await browsing.Button("Put into force…").ClickAsync();
        await browsing.Button("Put into force").ClickAsync();
    }
}
