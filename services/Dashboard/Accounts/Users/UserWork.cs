using FactCheck.Hosting.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Dashboard.Accounts.Users;

/// <summary>One change to the users of a workspace, in one transaction; changes to the same workspace wait for each other.</summary>
internal sealed class UserWork(IServiceScopeFactory scopes, TimeProvider clock) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = scopes.CreateAsyncScope();
    private IDbContextTransaction? _transaction;

    internal UserManager<User> Users => _scope.ServiceProvider.GetRequiredService<UserManager<User>>();

    internal Guid WorkspaceId { get; private set; }

    /// <summary>What the audit trail is to say of it.</summary>
    internal AuditRecord? Entry { get; set; }

    private DashboardDbContext Db => _scope.ServiceProvider.GetRequiredService<DashboardDbContext>();

    /// <returns>Why this actor may not; null when they may.</returns>
    internal async Task<string?> OpenAsync(Guid actor)
    {
        WorkspaceId = await Db.Users.Where(user => user.Id == actor).Select(user => user.WorkspaceId).SingleOrDefaultAsync();
        _transaction = await Db.Database.BeginTransactionAsync();
        var name = $"users of {WorkspaceId:N}";

        // Two administrators who demote each other at once would leave none: the second is asked who it is when the first is done.
        await Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))");
        return await Users.FindByIdAsync(actor.ToString()) is { } user && !await Users.IsLockedOutAsync(user) && await Users.IsInRoleAsync(user, Roles.Admin)
            ? null
            : "Only an administrator of this workspace may do this.";
    }

    internal Task<User?> FindAsync(Guid id) => Db.Users.SingleOrDefaultAsync(user => user.Id == id && user.WorkspaceId == WorkspaceId);

    internal Task<bool> HasUsersAsync(Guid workspace) => Db.Users.AnyAsync(user => user.WorkspaceId == workspace);

    internal async Task<IReadOnlyList<UserEntry>> ListAsync()
    {
        var now = clock.GetUtcNow();
        return await (
            from user in Db.Users
            where user.WorkspaceId == WorkspaceId
            orderby user.UserName
            select new UserEntry(
                user.Id,
                user.UserName!,
                (from held in Db.UserRoles join role in Db.Roles on held.RoleId equals role.Id where held.UserId == user.Id select role.Name).FirstOrDefault() ?? "",
                user.LockoutEnd > now,
                HaveAWayIn().Any(other => other.Id == user.Id))).ToListAsync();
    }

    /// <summary>Whoever is locked, or has not opened their invitation, could not help themselves.</summary>
    internal async Task<bool> IsLastAdminAsync(Guid user)
    {
        var now = clock.GetUtcNow();
        var admins = await (
            from other in HaveAWayIn()
            join held in Db.UserRoles on other.Id equals held.UserId
            join role in Db.Roles on held.RoleId equals role.Id
            where other.WorkspaceId == WorkspaceId && role.Name == Roles.Admin && (other.LockoutEnd == null || other.LockoutEnd < now)
            select other.Id).ToListAsync();
        return admins is [var only] && only == user;
    }

    private IQueryable<User> HaveAWayIn() => Db.Users.Where(user =>
        user.PasswordHash != null || Db.UserPasskeys.Any(passkey => passkey.UserId == user.Id) || Db.UserLogins.Any(login => login.UserId == user.Id));

    internal Task CommitAsync() => _transaction!.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        await _scope.DisposeAsync();
    }
}
