using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Dashboard.Accounts.Passkeys;

/// <summary>
/// What the forms of the pages post to: <c>js/passkeys.js</c> asks for options and sends what the authenticator answered. Each takes
/// its fields [FromForm], which is what makes the antiforgery middleware ask for the token.
/// </summary>
internal static class PasskeyEndpoints
{
    internal const string CreationOptions = "/account/passkeys/options";
    internal const string Add = "/account/passkeys";
    internal const string Remove = "/account/passkeys/remove";
    internal const string RequestOptions = "/sign-in/passkey/options";
    internal const string SignIn = "/sign-in/passkey";

    /// <summary>Enough for a phone, a laptop and some keys; the sign-in of one user looks through all of them.</summary>
    private const int MostPasskeys = 10;

    private const int MaxName = 100;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(CreationOptions, MakeCreationOptionsAsync);
        routes.MapPost(Add, AddAsync);
        routes.MapPost(Remove, RemoveAsync);
        routes.MapPost(RequestOptions, MakeRequestOptionsAsync).AllowAnonymous();
        routes.MapPost(SignIn, SignInAsync).AllowAnonymous();
    }

    private static async Task<Results<ContentHttpResult, UnauthorizedHttpResult>> MakeCreationOptionsAsync(
        HttpContext http, SignInManager<User> signIn, [FromForm] string name)
    {
        if (await signIn.UserManager.GetUserAsync(http.User) is not { } user)
        {
            return TypedResults.Unauthorized();
        }

        var entity = new PasskeyUserEntity { Id = await signIn.UserManager.GetUserIdAsync(user), Name = user.UserName!, DisplayName = user.UserName! };
        return TypedResults.Text(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    // No user is named: the authenticator shows those that it knows, and nobody learns from the options who there is.
    private static async Task<ContentHttpResult> MakeRequestOptionsAsync(SignInManager<User> signIn, [FromForm] string? returnUrl) =>
        TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    private static async Task<RedirectHttpResult> AddAsync(HttpContext http, SignInManager<User> signIn, [FromForm] string credential, [FromForm] string name)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(http.User) is not { } user)
        {
            return TypedResults.Redirect(AccountsSetup.SignInPath);
        }

        if ((await users.GetPasskeysAsync(user)).Count >= MostPasskeys)
        {
            return Account("too-many-passkeys");
        }

        var attestation = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!attestation.Succeeded || attestation.UserEntity.Id != await users.GetUserIdAsync(user))
        {
            return Account("passkey");
        }

        attestation.Passkey.Name = name.Trim() is { Length: > 0 and <= MaxName } given ? given : "Passkey";
        return (await users.AddOrUpdatePasskeyAsync(user, attestation.Passkey)).Succeeded ? Account() : Account("passkey");
    }

    private static async Task<RedirectHttpResult> RemoveAsync(HttpContext http, UserManager<User> users, [FromForm] string id)
    {
        if (await users.GetUserAsync(http.User) is not { } user)
        {
            return TypedResults.Redirect(AccountsSetup.SignInPath);
        }

        var passkeys = await users.GetPasskeysAsync(user);
        if (passkeys.FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id) is not { } found)
        {
            return Account();
        }

        // Whoever has neither password nor single sign-on would be shut out.
        if (passkeys.Count == 1 && !await users.HasPasswordAsync(user) && (await users.GetLoginsAsync(user)).Count == 0)
        {
            return Account("last-passkey");
        }

        await users.RemovePasskeyAsync(user, found.CredentialId);
        return Account();
    }

    /// <summary>Step by step and not by PasskeySignInAsync, which lets in whoever is locked.</summary>
    private static async Task<RedirectHttpResult> SignInAsync(SignInManager<User> signIn, [FromForm] string credential, [FromForm] string? returnUrl)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded || await signIn.UserManager.IsLockedOutAsync(assertion.User) || !await signIn.CanSignInAsync(assertion.User))
        {
            return TypedResults.Redirect($"{AccountsSetup.SignInPath}?problem=passkey");
        }

        // It counts its uses: a copy of it would fall behind.
        await signIn.UserManager.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: true, "passkey");
        return TypedResults.Redirect(ReturnUrl.Or(returnUrl, "/"));
    }

    private static RedirectHttpResult Account(string? problem = null) =>
        TypedResults.Redirect(problem is null ? "/account" : $"/account?problem={problem}");
}
