using System.Security.Claims;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Dashboard.Accounts;

/// <summary>Puts the workspace into the cookie, where <see cref="Workspace"/> looks for it as well.</summary>
internal sealed class WorkspaceClaims(
    UserManager<User> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(InternalTokens.WorkspaceClaim, user.WorkspaceId.ToString("N")));
        return identity;
    }
}
