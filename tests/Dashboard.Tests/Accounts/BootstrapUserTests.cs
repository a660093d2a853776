using System.Net;

namespace FactCheck.Dashboard.Tests.Accounts;

/// <summary>Each starts copies of its own over one database, as restarts do.</summary>
public sealed class BootstrapUserTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restart_with_another_password_changes_it()
    {
        const string changed = "another good password";
        await using var restarted = await dashboard.StartAsync(changed);
        using var browser = new FormBrowser(restarted.Address);

        using (var old = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, "/", Cancelled))
        {
            old.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var accepted = await browser.SignInAsync(DashboardFixture.UserName, changed, "/", Cancelled);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var restored = await dashboard.StartAsync(DashboardFixture.Password);
    }

    [Fact]
    public async Task A_cookie_of_one_copy_holds_at_another()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);
        using var signedIn = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, "/", Cancelled);
        await using var copy = await dashboard.StartAsync(DashboardFixture.Password);
        using var other = new FormBrowser(copy.Address);
        other.Keep(browser.Cookies);

        using var page = await other.GetAsync("/", Cancelled);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_password_that_is_too_short_stops_the_start_with_a_sentence_and_leaves_the_old_one()
    {
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => dashboard.StartAsync("short"));

        refusal.Message.ShouldStartWith("Bootstrap:UserName and Bootstrap:Password cannot be used: ");
        using var browser = new FormBrowser(dashboard.Service.Address);
        using var signedIn = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, "/", Cancelled);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
