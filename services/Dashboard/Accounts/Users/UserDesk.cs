using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Dashboard.Accounts.Users;

/// <summary>
/// Who may sign in to a workspace. Every call asks anew whether its caller is an administrator, and has a unit of work of its own:
/// a page may stay open for a day. Every change stands in the audit trail.
/// </summary>
internal sealed class UserDesk(IServiceScopeFactory scopes, AuditRecorder trail, TimeProvider clock, ILogger<UserDesk> log)
{
    private const string Locked = "user.locked";
    private const string Removed = "user.removed";

    internal async Task<IReadOnlyList<UserEntry>> ListAsync(Guid actor)
    {
        await using var work = new UserWork(scopes, clock);
        return await work.OpenAsync(actor) is null ? await work.ListAsync() : [];
    }

    internal Task<UserOutcome> InviteAsync(Guid actor, string name, string role) => DoAsync(actor, async work =>
    {
        if (!Roles.All.Contains(role))
        {
            return new UserOutcome($"A role is one of {string.Join(", ", Roles.All)}.");
        }

        return await AddAsync(work, name, work.WorkspaceId, role);
    });

    /// <summary>
    /// The first administrator of a new workspace, by whoever runs the installation. From then on its own administrators invite:
    /// nobody lets themselves into a newsroom that others use.
    /// </summary>
    internal Task<UserOutcome> InviteFirstAsync(Guid actor, string name, Guid workspace) => DoAsync(actor, async work =>
        work.WorkspaceId != Workspace.DefaultId ? new UserOutcome("New workspaces get their first administrator from the workspace that the installation came with.")
        : await work.HasUsersAsync(workspace) ? new UserOutcome("This workspace has users already: its own administrators invite others.")
        : await AddAsync(work, name, workspace, Roles.Admin));

    /// <summary>For whoever lost the first link, or the password. A link that was given before still works until one of them is used.</summary>
    internal Task<UserOutcome> RenewLinkAsync(Guid actor, Guid user) => WithAsync(actor, user, "user.link-renewed", async (work, found) => new UserOutcome(Link: await LinkAsync(work, found)));

    internal Task<UserOutcome> ChangeRoleAsync(Guid actor, Guid user, string role) => WithAsync(actor, user, "user.role-changed", async (work, found) =>
    {
        if (!Roles.All.Contains(role))
        {
            return new UserOutcome($"A role is one of {string.Join(", ", Roles.All)}.");
        }

        if (role != Roles.Admin && await work.IsLastAdminAsync(user))
        {
            return LastAdmin;
        }

        await work.Users.RemoveFromRolesAsync(found, await work.Users.GetRolesAsync(found));
        await work.Users.AddToRoleAsync(found, role);
        work.Entry = About(found, "user.role-changed", new { name = found.UserName, role });
        return Refused(await work.Users.UpdateSecurityStampAsync(found));
    });

    internal Task<UserOutcome> LockAsync(Guid actor, Guid user) => WithAsync(actor, user, Locked, async (work, found) =>
    {
        if (await work.IsLastAdminAsync(user))
        {
            return LastAdmin;
        }

        await work.Users.SetLockoutEndDateAsync(found, DateTimeOffset.MaxValue);
        return Refused(await work.Users.UpdateSecurityStampAsync(found));
    });

    internal Task<UserOutcome> UnlockAsync(Guid actor, Guid user) => WithAsync(actor, user, "user.unlocked", async (work, found) =>
    {
        await work.Users.ResetAccessFailedCountAsync(found);
        return Refused(await work.Users.SetLockoutEndDateAsync(found, null));
    });

    internal Task<UserOutcome> RemoveAsync(Guid actor, Guid user) => WithAsync(actor, user, Removed, async (work, found) =>
        await work.IsLastAdminAsync(user) ? LastAdmin : Refused(await work.Users.DeleteAsync(found)));

    private static UserOutcome LastAdmin { get; } = new("This is the last administrator who can sign in. Make another one first.");

    private static async Task<UserOutcome> AddAsync(UserWork work, string name, Guid workspace, string role)
    {
        var user = new User { UserName = name.Trim(), WorkspaceId = workspace };
        var created = await work.Users.CreateAsync(user);
        work.Entry = About(user, "user.invited", new { name = user.UserName, role, workspace = PublicId.Format(PublicId.Workspace, workspace) });
        return !created.Succeeded ? Refused(created)
            : Refused(await work.Users.AddToRoleAsync(user, role)) is { Problem: not null } refused ? refused
            : new UserOutcome(Link: await LinkAsync(work, user));
    }

    private static async Task<string> LinkAsync(UserWork work, User user) =>
        $"{InvitationPage.Path}?user={PublicId.Format(PublicId.User, user.Id)}&token={Uri.EscapeDataString(await work.Users.GeneratePasswordResetTokenAsync(user))}";

    private static AuditRecord About(User user, string action, object details) => new(action, PublicId.Format(PublicId.User, user.Id), details);

    private Task<UserOutcome> WithAsync(Guid actor, Guid user, string action, Func<UserWork, User, Task<UserOutcome>> act) => DoAsync(actor, async work =>
    {
        if (await work.FindAsync(user) is not { } found)
        {
            return new UserOutcome("There is no such user in this workspace.");
        }

        work.Entry = About(found, action, new { name = found.UserName });
        return await act(work, found);
    });

    /// <summary>What is refused halfway is undone, and so is what the audit trail does not take, but for what keeps somebody out.</summary>
    private async Task<UserOutcome> DoAsync(Guid actor, Func<UserWork, Task<UserOutcome>> act)
    {
        await using var work = new UserWork(scopes, clock);
        if (await work.OpenAsync(actor) is { } problem)
        {
            return new UserOutcome(problem);
        }

        var outcome = await act(work);
        if (outcome.Problem is not null)
        {
            return outcome;
        }

        var (by, entry) = (PublicId.Format(PublicId.User, actor), work.Entry!);
        if (!await trail.TryRecordAsync(by, work.WorkspaceId, entry))
        {
            if (entry.Action is not (Locked or Removed))
            {
                return new UserOutcome(AuditRecorder.Away);
            }

            log.LogError("{Actor} did {Action} to {User}, and the audit trail could not be written.", by, entry.Action, entry.Subject);
        }

        await work.CommitAsync();
        return outcome;
    }

    private static UserOutcome Refused(IdentityResult result) =>
        new(result.Succeeded ? null : string.Join(' ', result.Errors.Select(error => error.Description)));
}
