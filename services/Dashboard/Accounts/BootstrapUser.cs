using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Dashboard.Accounts;

/// <summary>
/// Makes the first admin from <c>Bootstrap:UserName</c> and <c>Bootstrap:Password</c>, or gives them the password that
/// stands there now. Without both settings it does nothing.
/// </summary>
internal sealed class BootstrapUser(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<BootstrapUser> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["Bootstrap:UserName"] is not { Length: > 0 } name || configuration["Bootstrap:Password"] is not { Length: > 0 } password)
        {
            log.LogInformation("Bootstrap:UserName and Bootstrap:Password are not set: no user was seeded.");
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        try
        {
            await SeedAsync(users, name, password);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            log.LogInformation("Another copy seeded the user {User} at the same time.", name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task SeedAsync(UserManager<User> users, string name, string password)
    {
        var user = await users.FindByNameAsync(name);
        if (user is null)
        {
            user = new User { UserName = name, WorkspaceId = Workspace.DefaultId };
            Require(await users.CreateAsync(user, password));
        }
        else if (!await users.CheckPasswordAsync(user, password))
        {
            await ChangePasswordAsync(users, user, password);
        }

        if (!await users.IsInRoleAsync(user, Roles.Admin))
        {
            Require(await users.AddToRoleAsync(user, Roles.Admin));
        }
    }

    private static async Task ChangePasswordAsync(UserManager<User> users, User user, string password)
    {
        // The new one is tried first: to remove the old one and find it wanting would lock everybody out.
        foreach (var validator in users.PasswordValidators)
        {
            Require(await validator.ValidateAsync(users, user, password));
        }

        Require(await users.RemovePasswordAsync(user));
        Require(await users.AddPasswordAsync(user, password));
        Require(await users.SetLockoutEndDateAsync(user, null));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            var reasons = string.Join(' ', result.Errors.Select(error => error.Description));
            throw new InvalidOperationException($"Bootstrap:UserName and Bootstrap:Password cannot be used: {reasons}");
        }
    }
}
