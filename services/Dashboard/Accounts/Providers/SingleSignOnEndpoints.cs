using System.Security.Claims;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Dashboard.Accounts.Providers;

/// <summary>
/// GET /sign-in/provider sends to the identity provider; GET /sign-in/provider/back takes whoever comes from there. POST /account/provider
/// and GET /account/provider/back do so for whoever is signed in already, and know them by the provider from then on.
/// </summary>
internal static class SingleSignOnEndpoints
{
    internal const string Start = "/sign-in/provider";

    internal const string Connect = "/account/provider";

    private const string Back = "/sign-in/provider/back";
    private const string Connected = "/account/provider/back";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Start, Challenge).AllowAnonymous();
        routes.MapGet(Back, SignInAsync).AllowAnonymous();
        routes.MapPost(Connect, ChallengeSignedIn);
        routes.MapGet(Connected, ConnectAsync);
    }

    private static Results<ChallengeHttpResult, NotFound> Challenge(SignInManager<User> signIn, IServiceProvider services, string? returnUrl = null)
    {
        if (services.GetService<SingleSignOn>() is null)
        {
            return TypedResults.NotFound();
        }

        var properties = signIn.ConfigureExternalAuthenticationProperties(
            SingleSignOn.Scheme, $"{Back}?returnUrl={Uri.EscapeDataString(ReturnUrl.Or(returnUrl, "/"))}");
        return TypedResults.Challenge(properties, [SingleSignOn.Scheme]);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SignInAsync(
        HttpContext http, SignInManager<User> signIn, IServiceProvider services, string? returnUrl = null)
    {
        if (services.GetService<SingleSignOn>() is not { } provider)
        {
            return TypedResults.NotFound();
        }

        var login = await signIn.GetExternalLoginInfoAsync();
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        var user = login is null ? null : await FindAsync(signIn.UserManager, login) ?? await AdmitAsync(signIn.UserManager, login, provider);
        if (user is null || await signIn.UserManager.IsLockedOutAsync(user) || !await signIn.CanSignInAsync(user))
        {
            return TypedResults.Redirect($"{AccountsSetup.SignInPath}?problem=unknown");
        }

        await signIn.SignInAsync(user, isPersistent: true, SingleSignOn.Scheme);
        return TypedResults.Redirect(ReturnUrl.Or(returnUrl, "/"));
    }

    // [FromForm] is what makes the antiforgery middleware ask for the token.
    private static Results<ChallengeHttpResult, NotFound> ChallengeSignedIn(HttpContext http, SignInManager<User> signIn, IServiceProvider services, [FromForm] string? returnUrl)
    {
        if (services.GetService<SingleSignOn>() is null)
        {
            return TypedResults.NotFound();
        }

        var properties = signIn.ConfigureExternalAuthenticationProperties(SingleSignOn.Scheme, Connected, signIn.UserManager.GetUserId(http.User));
        return TypedResults.Challenge(properties, [SingleSignOn.Scheme]);
    }

    private static async Task<RedirectHttpResult> ConnectAsync(HttpContext http, SignInManager<User> signIn)
    {
        // Only what this very user began: a link that brings somebody else's login from the provider connects nothing.
        var login = await signIn.GetExternalLoginInfoAsync(signIn.UserManager.GetUserId(http.User));
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        return login is not null && await signIn.UserManager.GetUserAsync(http.User) is { } user && (await signIn.UserManager.AddLoginAsync(user, login)).Succeeded
            ? TypedResults.Redirect("/account")
            : TypedResults.Redirect("/account?problem=provider");
    }

    private static Task<User?> FindAsync(UserManager<User> users, ExternalLoginInfo login) => users.FindByLoginAsync(login.LoginProvider, login.ProviderKey);

    /// <summary>
    /// Whoever comes for the first time is known by an address that the provider vouches for: the user who was invited under it and has
    /// not come in yet, or a new one, where the settings say so. Nobody has vouched for the address of a user with a password.
    /// </summary>
    private static async Task<User?> AdmitAsync(UserManager<User> users, ExternalLoginInfo login, SingleSignOn provider)
    {
        var isVerified = login.Principal.FindFirstValue("email_verified") is { } verified && bool.TryParse(verified, out var yes) && yes;
        if (!isVerified || login.Principal.FindFirstValue("email") is not { Length: > 0 } email)
        {
            return null;
        }

        var user = await users.FindByNameAsync(email);
        if (user is null && provider.NewUsersRole is { } role)
        {
            user = new User { UserName = email, WorkspaceId = Workspace.DefaultId };
            if (!(await users.CreateAsync(user)).Succeeded || !(await users.AddToRoleAsync(user, role)).Succeeded)
            {
                return null;
            }
        }

        // The new stamp spends the link of the invitation.
        return user is not null && !await HasAWayInAsync(users, user)
            && (await users.AddLoginAsync(user, login)).Succeeded
            && (await users.UpdateSecurityStampAsync(user)).Succeeded ? user : null;
    }

    private static async Task<bool> HasAWayInAsync(UserManager<User> users, User user) =>
        await users.HasPasswordAsync(user) || (await users.GetLoginsAsync(user)).Count > 0 || (await users.GetPasskeysAsync(user)).Count > 0;
}
