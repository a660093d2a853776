using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Dashboard.Accounts;

/// <summary>POST /sign-out, by a form with its antiforgery token: no link and no other site can sign anybody out.</summary>
internal static class SignOut
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", HandleAsync);

    // [FromForm] is what makes the antiforgery middleware ask for the token.
    private static async Task<IResult> HandleAsync(SignInManager<User> signIn, [FromForm] string? returnUrl)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(ReturnUrl.Or(returnUrl, AccountsSetup.SignInPath));
    }
}
