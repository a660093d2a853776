using FactCheck.Dashboard.Accounts;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Tests.Layout;

public sealed class NavigationTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static readonly string[] Everybodys = ["Queue", "Articles", "Submit", "Sources", "Policy"];
    private static readonly string[] Administrators = ["Webhooks", "Keys", "Users", "Audit", "System"];

    [Fact]
    public async Task An_administrator_finds_every_page()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/account");

        await Assertions.Expect(Links(browsing)).ToHaveTextAsync([.. Everybodys, .. Administrators]);
    }

    [Fact]
    public async Task A_reviewer_is_shown_no_page_that_would_refuse_them()
    {
        await dashboard.AddUserAsync("rita", Roles.Reviewer);
        await using var browsing = await Browsing.StartAsync(dashboard, "/account", "rita");

        await Assertions.Expect(Links(browsing)).ToHaveTextAsync(Everybodys);
    }

    [Fact]
    public async Task A_narrow_screen_has_them_behind_one_button()
    {
        await using var browsing = await Browsing.StartAsync(dashboard, "/account", width: 360);
        await Assertions.Expect(Links(browsing)).ToHaveCountAsync(0);

        await browsing.Button("Pages").ClickAsync();
        await Assertions.Expect(Links(browsing)).ToHaveCountAsync(Everybodys.Length + Administrators.Length);
        await Links(browsing).Filter(new() { HasText = "Queue" }).ClickAsync();

        await Assertions.Expect(browsing.Page.GetByRole(AriaRole.Heading, new() { Name = "Queue" })).ToBeVisibleAsync();
        await Assertions.Expect(Links(browsing)).ToHaveCountAsync(0);
        (await browsing.TooWideAsync()).ShouldBeEmpty();
        browsing.Complaints.ShouldBeEmpty();
    }

    // What is hidden has no role.
    private static ILocator Links(Browsing browsing) => browsing.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link);
}
