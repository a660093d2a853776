using System.Net;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Accounts.Providers;
using FactCheck.Dashboard.Accounts.Users;
using FactCheck.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Dashboard.Tests.Accounts.Providers;

public sealed class SingleSignOnTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>, IAsyncLifetime
{
    private StubProvider _provider = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _provider = await StubProvider.StartAsync();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task Whoever_was_invited_under_a_verified_address_gets_in_and_is_known_from_then_on()
    {
        await using var copy = await StartAsync();
        await InviteAsync(copy, "ida@example.com", Roles.Editor);
        Come("ida-1", "ida@example.com");

        (await SignInAsync(copy, "/articles")).ShouldBe("/articles");

        // The address may change; whom the provider means stays.
        Come("ida-1", "ida.married@example.com");
        (await SignInAsync(copy, "/")).ShouldBe("/");
    }

    [Fact]
    public async Task Whoever_comes_is_not_joined_to_a_user_who_took_their_address_and_has_a_password()
    {
        await using var copy = await StartAsync("--Oidc:NewUsersRole=reviewer");
        using var thief = new FormBrowser(copy.Address);
        using var taken = await thief.AcceptAsync(await InviteByLinkAsync(copy, "alice@example.com"), "a password of a thief", Cancelled);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Come("alice-1", "alice@example.com");

        (await SignInAsync(copy, "/")).ShouldBe("/sign-in?problem=unknown");
    }

    [Fact]
    public async Task Whoever_has_a_password_connects_the_provider_and_comes_by_either()
    {
        await using var copy = await StartAsync();
        using var browser = new FormBrowser(copy.Address);
        using var accepted = await browser.AcceptAsync(await InviteByLinkAsync(copy, "petra"), "a password for petra", Cancelled);
        Come("petra-1", "petra@example.com");
        (await SignInAsync(copy, "/")).ShouldBe("/sign-in?problem=unknown");

        using var sent = await browser.SubmitAsync("/account", "/account/provider", Cancelled);
        (await FollowAsync(browser, sent.Headers.Location!.ToString())).ShouldBe("/account");

        (await SignInAsync(copy, "/")).ShouldBe("/");
        using var connected = await browser.GetAsync("/account", Cancelled);
        (await connected.Content.ReadAsStringAsync(Cancelled)).ShouldContain("You can sign in with");
    }

    [Fact]
    public async Task A_login_that_somebody_brings_from_the_provider_unasked_is_not_connected()
    {
        await using var copy = await StartAsync();
        using var browser = new FormBrowser(copy.Address);
        using var accepted = await browser.AcceptAsync(await InviteByLinkAsync(copy, "quinn"), "a password for quinn", Cancelled);

        (await FollowAsync(browser, "/account/provider/back")).ShouldBe("/account?problem=provider");

        using var thief = new FormBrowser(copy.Address);
        using var page = await thief.GetAsync("/account/provider/back", Cancelled);
        page.Headers.Location!.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task The_link_of_an_invitation_is_spent_once_its_user_came_through_the_provider()
    {
        await using var copy = await StartAsync();
        var link = await InviteByLinkAsync(copy, "olga@example.com");
        Come("olga-1", "olga@example.com");
        (await SignInAsync(copy, "/")).ShouldBe("/");

        using var thief = new FormBrowser(copy.Address);
        using var spent = await thief.AcceptAsync(link, "a password of a thief", Cancelled);

        (await spent.Content.ReadAsStringAsync(Cancelled)).ShouldContain("This link was used already");
    }

    [Fact]
    public async Task Whom_nobody_invited_stays_out_unless_the_settings_say_what_they_become()
    {
        Come("new-1", "new@example.com");
        await using (var strict = await StartAsync())
        {
            (await SignInAsync(strict, "/")).ShouldBe("/sign-in?problem=unknown");
        }

        await using var open = await StartAsync("--Oidc:NewUsersRole=reviewer");
        (await SignInAsync(open, "/")).ShouldBe("/");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task An_address_that_the_provider_does_not_vouch_for_opens_nothing(bool? isVerified)
    {
        await using var copy = await StartAsync("--Oidc:NewUsersRole=reviewer");
        var name = $"claimed{isVerified}@example.com";
        await InviteAsync(copy, name, Roles.Admin);
        Come($"thief{isVerified}", name, isVerified);

        (await SignInAsync(copy, "/")).ShouldBe("/sign-in?problem=unknown");
    }

    [Fact]
    public async Task Whoever_is_locked_stays_out()
    {
        await using var copy = await StartAsync();
        var desk = copy.Services.GetRequiredService<UserDesk>();
        var admin = await InviteAsync(copy, "lena@example.com", Roles.Editor);
        var lena = (await desk.ListAsync(admin)).Single(user => user.Name == "lena@example.com").Id;
        Come("lena-1", "lena@example.com");
        (await SignInAsync(copy, "/")).ShouldBe("/");

        await desk.LockAsync(admin, lena);

        (await SignInAsync(copy, "/")).ShouldBe("/sign-in?problem=unknown");
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_opens_nothing()
    {
        await using var copy = await StartAsync("--Oidc:NewUsersRole=admin");
        _provider.IsForged = true;
        Come("forger", "forger@example.com");

        (await SignInAsync(copy, "/")).ShouldBe("/sign-in?problem=provider");
    }

    [Fact]
    public async Task Leads_nowhere_else_after_signing_in()
    {
        await using var copy = await StartAsync("--Oidc:NewUsersRole=reviewer");
        Come("nora-1", "nora@example.com");

        (await SignInAsync(copy, "//elsewhere.example")).ShouldBe("/");
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_door()
    {
        using var browser = new FormBrowser(dashboard.Service.Address);

        using var page = await browser.GetAsync("/sign-in/provider", Cancelled);

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Oidc:Authority", "login.example.com", "Oidc:Authority must be an https address")]
    [InlineData("Oidc:Authority", "http://login.example.com", "Oidc:Authority must be an https address")]
    [InlineData("Oidc:NewUsersRole", "owner", "Oidc:NewUsersRole is one of")]
    [InlineData("Oidc:ClientId", null, "Oidc:ClientId is not set")]
    public void Settings_that_cannot_be_stop_the_start_with_a_sentence(string name, string? value, string sentence)
    {
        var settings = new Dictionary<string, string?> { ["Oidc:Authority"] = "https://login.example.com", ["Oidc:ClientId"] = "factcheck", [name] = value };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        Should.Throw<InvalidOperationException>(() => SingleSignOn.From(configuration)).Message.ShouldStartWith(sentence);
    }

    private Task<RunningService> StartAsync(params string[] more) => dashboard.StartAsync(
        DashboardFixture.Password,
        [$"--Oidc:Authority={_provider.Address}", $"--Oidc:ClientId={StubProvider.ClientId}", $"--Oidc:ClientSecret={StubProvider.ClientSecret}", .. more]);

    private void Come(string subject, string email, bool? isVerified = true)
    {
        _provider.Person.Clear();
        (_provider.Person["sub"], _provider.Person["email"]) = (subject, email);
        if (isVerified is { } verified)
        {
            _provider.Person["email_verified"] = verified;
        }
    }

    /// <returns>The administrator who invited them.</returns>
    private static async Task<Guid> InviteAsync(RunningService copy, string name, string role)
    {
        var admin = await AdminAsync(copy);
        (await copy.Services.GetRequiredService<UserDesk>().InviteAsync(admin, name, role)).Problem.ShouldBeNull();
        return admin;
    }

    private static async Task<string> InviteByLinkAsync(RunningService copy, string name) =>
        (await copy.Services.GetRequiredService<UserDesk>().InviteAsync(await AdminAsync(copy), name, Roles.Reviewer)).Link.ShouldNotBeNull();

    private static async Task<Guid> AdminAsync(RunningService copy)
    {
        await using var scope = copy.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByNameAsync(DashboardFixture.UserName))!.Id;
    }

    /// <summary>Clicks the link, and follows it to the provider and back.</summary>
    /// <returns>Where that ended.</returns>
    private static async Task<string> SignInAsync(RunningService copy, string returnUrl)
    {
        using var browser = new FormBrowser(copy.Address);
        return await FollowAsync(browser, $"/sign-in/provider?returnUrl={Uri.EscapeDataString(returnUrl)}");
    }

    private static async Task<string> FollowAsync(FormBrowser browser, string next)
    {
        while (true)
        {
            using var response = await browser.GetAsync(next, Cancelled);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, next);
            next = response.Headers.Location!.ToString();
            if (next.StartsWith('/') && !next.Contains("/provider", StringComparison.Ordinal))
            {
                return next;
            }
        }
    }
}
