using System.Net;

namespace FactCheck.Dashboard.Tests.Accounts;

public sealed class SignInPageTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles/art_1?claim=clm_1")]
    public async Task Sends_whoever_is_not_signed_in_to_sign_in_and_back(string page)
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var response = await browser.GetAsync(page, Cancelled);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.PathAndQuery.ShouldBe($"/sign-in?returnUrl={Uri.EscapeDataString(page)}");
    }

    [Fact]
    public async Task Signs_in_and_leads_to_the_page_that_was_asked_for()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var response = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, "/articles", Cancelled);

        response.Headers.Location!.PathAndQuery.ShouldBe("/articles");
        using var page = await browser.GetAsync("/articles", Cancelled);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    public async Task Leads_nowhere_else_after_signing_in(string returnUrl)
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var response = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, returnUrl, Cancelled);

        new Uri(dashboard.Service.Address, response.Headers.Location!).ShouldBe(dashboard.Service.Address);
    }

    [Theory]
    [InlineData(DashboardFixture.UserName, "wrong")]
    [InlineData("nobody", DashboardFixture.Password)]
    public async Task Says_the_same_of_a_wrong_name_and_a_wrong_password(string userName, string password)
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var response = await browser.SignInAsync(userName, password, "/", Cancelled);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldContain("User name or password is wrong.");
    }

    [Fact]
    public async Task Takes_no_form_without_its_token()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var response = await browser.PostAsync(
            "/sign-in", new() { ["_handler"] = "sign-in", ["Input.UserName"] = DashboardFixture.UserName, ["Input.Password"] = DashboardFixture.Password }, Cancelled);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Lets_no_script_and_no_frame_of_others_in()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var response = await browser.GetAsync("/sign-in", Cancelled);

        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task Serves_every_file_that_its_page_names()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);
        var files = await browser.FilesOfAsync("/sign-in", Cancelled);

        files.Count.ShouldBeGreaterThan(5);
        foreach (var file in files)
        {
            using var response = await browser.GetAsync(file, Cancelled);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
    }
}
