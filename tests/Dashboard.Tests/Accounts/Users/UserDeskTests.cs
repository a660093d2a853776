using System.Net;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Dashboard.Tests.Accounts.Users;

public sealed class UserDeskTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private UserDesk Desk => dashboard.Service.Services.GetRequiredService<UserDesk>();

    [Fact]
    public async Task An_invited_user_gets_in_once_by_the_link_and_then_by_the_password()
    {
        var outcome = await Desk.InviteAsync(await AdminAsync(), "rita@example.com", Roles.Editor);
        outcome.Problem.ShouldBeNull();
        (await StateAsync("rita@example.com")).ShouldBe((Roles.Editor, false, false));

        using var browser = new FormBrowser(dashboard.Service.Address);
        using (var accepted = await browser.AcceptAsync(outcome.Link!, "a password of her own", Cancelled))
        {
            accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            accepted.Headers.Location!.ToString().ShouldEndWith("/account");
        }

        using (var page = await browser.GetAsync("/account", Cancelled))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await StateAsync("rita@example.com")).ShouldBe((Roles.Editor, false, true));
        using var thief = new FormBrowser(dashboard.Service.Address);
        using var spent = await thief.AcceptAsync(outcome.Link!, "a password of a thief", Cancelled);
        (await spent.Content.ReadAsStringAsync(Cancelled)).ShouldContain("This link was used already");
        using var signedIn = await thief.SignInAsync("rita@example.com", "a password of her own", "/", Cancelled);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("short", "at least 12 characters")]
    [InlineData("", "Choose a password.")]
    public async Task An_invitation_survives_a_password_that_will_not_do(string password, string sentence)
    {
        var outcome = await Desk.InviteAsync(await AdminAsync(), $"careless{password.Length}", Roles.Reviewer);
        using var browser = new FormBrowser(dashboard.Service.Address);

        using (var refused = await browser.AcceptAsync(outcome.Link!, password, Cancelled))
        {
            (await refused.Content.ReadAsStringAsync(Cancelled)).ShouldContain(sentence);
        }

        using var accepted = await browser.AcceptAsync(outcome.Link!, "a better password", Cancelled);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_is_locked_is_kept_out_and_sent_away_until_unlocked()
    {
        var (id, browser) = await JoinAsync("leo", Roles.Reviewer);
        using var open = browser;

        (await Desk.LockAsync(await AdminAsync(), id)).Problem.ShouldBeNull();

        using (var refused = await browser.SignInAsync("leo", "a password for leo", "/", Cancelled))
        {
            (await refused.Content.ReadAsStringAsync(Cancelled)).ShouldContain("This user is locked");
        }

        (await Desk.UnlockAsync(await AdminAsync(), id)).Problem.ShouldBeNull();
        using var signedIn = await browser.SignInAsync("leo", "a password for leo", "/", Cancelled);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_removed_locked_or_demoted()
    {
        var admin = await AdminAsync();
        await Desk.InviteAsync(admin, "not-yet", Roles.Admin);

        // One who has not opened the invitation could not help anybody.
        foreach (var outcome in new[] { await Desk.RemoveAsync(admin, admin), await Desk.LockAsync(admin, admin), await Desk.ChangeRoleAsync(admin, admin, Roles.Editor) })
        {
            outcome.Problem.ShouldNotBeNull().ShouldStartWith("This is the last administrator");
        }

        var (second, browser) = await JoinAsync("second", Roles.Admin);
        browser.Dispose();
        var both = await Task.WhenAll(Desk.ChangeRoleAsync(admin, second, Roles.Editor), Desk.ChangeRoleAsync(second, admin, Roles.Editor));
        both.Count(outcome => outcome.Problem is null).ShouldBe(1, "of two who demote each other at once, one remains");
        var left = both[0].Problem is null ? admin : second;
        (await Desk.ChangeRoleAsync(left, admin, Roles.Admin)).Problem.ShouldBeNull();
        (await Desk.RemoveAsync(admin, second)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Only_an_administrator_of_the_same_workspace_may_do_any_of_this()
    {
        var (editor, browser) = await JoinAsync("eve", Roles.Editor);
        browser.Dispose();
        var admin = await AdminAsync();
        var stranger = await MakeAsync("stranger", Guid.Parse("01900000-0000-7000-8000-0000000000ff"), Roles.Admin);

        (await Desk.ListAsync(editor)).ShouldBeEmpty();
        (await Desk.InviteAsync(editor, "friend", Roles.Admin)).Problem.ShouldNotBeNull().ShouldStartWith("Only an administrator");
        (await Desk.ChangeRoleAsync(editor, editor, Roles.Admin)).Problem.ShouldNotBeNull();
        (await Desk.RemoveAsync(stranger, admin)).Problem.ShouldBe("There is no such user in this workspace.");
        (await Desk.RenewLinkAsync(stranger, admin)).Link.ShouldBeNull();
        (await Desk.ListAsync(stranger)).Select(user => user.Name).ShouldBe(["stranger"]);
        (await Desk.ListAsync(admin)).ShouldNotContain(user => user.Name == "stranger");
        (await Desk.ListAsync(Guid.Empty)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_workspace_gets_its_first_administrator_from_whoever_runs_the_installation_and_no_second()
    {
        var (admin, workspace) = (await AdminAsync(), Guid.Parse("01900000-0000-7000-8000-0000000000fe"));

        var first = await Desk.InviteFirstAsync(admin, "first", workspace);
        using var browser = new FormBrowser(dashboard.Service.Address);
        using var accepted = await browser.AcceptAsync(first.Link.ShouldNotBeNull(first.Problem), "a password for the first", Cancelled);

        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Desk.InviteFirstAsync(admin, "intruder", workspace)).Problem.ShouldNotBeNull().ShouldStartWith("This workspace has users already");
        (await Desk.ListAsync(admin)).ShouldNotContain(user => user.Name == "first");
        var theirs = await IdOfAsync("first");
        (await Desk.ListAsync(theirs)).ShouldBe([new UserEntry(theirs, "first", Roles.Admin, IsLocked: false, CanSignIn: true)]);
        (await Desk.InviteFirstAsync(theirs, "third", Guid.Parse("01900000-0000-7000-8000-0000000000fd"))).Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_change_stands_in_the_audit_trail()
    {
        var (id, browser) = await JoinAsync("tracy", Roles.Reviewer);
        browser.Dispose();
        var admin = await AdminAsync();

        await Desk.ChangeRoleAsync(admin, id, Roles.Editor);
        await Desk.RenewLinkAsync(admin, id);
        await Desk.LockAsync(admin, id);
        await Desk.UnlockAsync(admin, id);
        await Desk.ChangeRoleAsync(admin, id, "owner");
        await Desk.RemoveAsync(admin, id);

        var entries = dashboard.Api.Audit.Entries.Where(entry => entry.Subject == $"usr_{id:N}").ToList();
        entries.Select(entry => entry.Action).ShouldBe(["user.invited", "user.role-changed", "user.link-renewed", "user.locked", "user.unlocked", "user.removed"]);
        entries.Select(entry => entry.Details.GetProperty("name").GetString()).ShouldAllBe(name => name == "tracy");
        entries[1].Details.GetProperty("role").GetString().ShouldBe(Roles.Editor);
    }

    [Fact]
    public async Task Nothing_is_changed_that_the_audit_trail_does_not_take_but_whoever_is_to_be_kept_out_is()
    {
        var (id, browser) = await JoinAsync("uma", Roles.Reviewer);
        browser.Dispose();
        var admin = await AdminAsync();
        dashboard.Api.Audit.IsAway = true;

        var outcomes = new[] { await Desk.InviteAsync(admin, "nobody", Roles.Editor), await Desk.ChangeRoleAsync(admin, id, Roles.Admin), await Desk.RenewLinkAsync(admin, id) };
        var locked = await Desk.LockAsync(admin, id);
        dashboard.Api.Audit.IsAway = false;

        outcomes.ShouldAllBe(outcome => outcome.Problem!.StartsWith("The audit trail cannot be written") && outcome.Link == null);
        locked.Problem.ShouldBeNull();
        (await StateAsync("uma")).ShouldBe((Roles.Reviewer, true, true));
        (await Desk.ListAsync(admin)).ShouldNotContain(user => user.Name == "nobody");
    }

    [Theory]
    [InlineData("", Roles.Editor)]
    [InlineData("a name with spaces", Roles.Editor)]
    [InlineData(DashboardFixture.UserName, Roles.Editor)]
    [InlineData("fine", "owner")]
    public async Task Refuses_a_name_or_a_role_that_is_none_or_taken(string name, string role) =>
        (await Desk.InviteAsync(await AdminAsync(), name, role)).Problem.ShouldNotBeNullOrEmpty();

    [Fact]
    public async Task Who_is_no_administrator_does_not_get_the_page()
    {
        var (_, browser) = await JoinAsync("rob", Roles.Reviewer);
        using var open = browser;

        using var page = await browser.GetAsync("/users", Cancelled);

        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Headers.Location!.AbsolutePath.ShouldBe("/problem/403");
    }

    private async Task<(Guid Id, FormBrowser Browser)> JoinAsync(string name, string role)
    {
        var admin = await AdminAsync();
        var outcome = await Desk.InviteAsync(admin, name, role);
        var browser = new FormBrowser(dashboard.Service.Address);
        using var accepted = await browser.AcceptAsync(outcome.Link.ShouldNotBeNull(outcome.Problem), $"a password for {name}", Cancelled);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return ((await Desk.ListAsync(admin)).Single(user => user.Name == name).Id, browser);
    }

    private async Task<(string Role, bool IsLocked, bool CanSignIn)> StateAsync(string name)
    {
        var user = (await Desk.ListAsync(await AdminAsync())).Single(entry => entry.Name == name);
        return (user.Role, user.IsLocked, user.CanSignIn);
    }

    private Task<Guid> AdminAsync() => IdOfAsync(DashboardFixture.UserName);

    private async Task<Guid> IdOfAsync(string name)
    {
        await using var scope = dashboard.Service.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByNameAsync(name))!.Id;
    }

    private async Task<Guid> MakeAsync(string name, Guid workspace, string role)
    {
        await using var scope = dashboard.Service.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = name, WorkspaceId = workspace };
        (await users.CreateAsync(user, "a long enough password")).Succeeded.ShouldBeTrue();
        (await users.AddToRoleAsync(user, role)).Succeeded.ShouldBeTrue();
        return user.Id;
    }
}
