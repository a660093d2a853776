using System.Security.Claims;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Dashboard.Accounts;

/// <summary>Whoever this request or circuit belongs to.</summary>
internal sealed class SignedIn(AuthenticationStateProvider authentication, InternalTokens tokens)
{
    internal async Task<string> TokenAsync()
    {
        var user = await UserAsync();
        return tokens.Mint(ActorOf(user), WorkspaceOf(user), Roles.ScopesOf(user.IsInRole));
    }

    /// <summary>What the API lets them do.</summary>
    internal async Task<IReadOnlyList<string>> ScopesAsync() => Roles.ScopesOf((await UserAsync()).IsInRole);

    internal async Task<Guid> IdAsync() => IdOf(await UserAsync());

    /// <summary>As the API names them: <c>usr_…</c>.</summary>
    internal async Task<string> ActorAsync() => ActorOf(await UserAsync());

    internal async Task<Guid> WorkspaceAsync() => WorkspaceOf(await UserAsync());

    private async Task<ClaimsPrincipal> UserAsync() => (await authentication.GetAuthenticationStateAsync()).User;

    private static string ActorOf(ClaimsPrincipal user) => PublicId.Format(PublicId.User, IdOf(user));

    private static Guid IdOf(ClaimsPrincipal user) => Guid.Parse(Find(user, ClaimTypes.NameIdentifier));

    private static Guid WorkspaceOf(ClaimsPrincipal user) => Guid.Parse(Find(user, InternalTokens.WorkspaceClaim));

    private static string Find(ClaimsPrincipal user, string claim) =>
        user.FindFirstValue(claim) ?? throw new InvalidOperationException($"Nobody is signed in: the claim {claim} is missing.");
}
