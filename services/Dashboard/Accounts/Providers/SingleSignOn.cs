using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FactCheck.Dashboard.Accounts.Providers;

/// <summary>Signing in through the newsroom's own identity provider (OpenID Connect), where <c>Oidc:Authority</c> names one.</summary>
internal sealed record SingleSignOn
{
    internal const string Scheme = "oidc";

    private const string Section = "Oidc";

    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>As the button calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What somebody becomes whom the provider knows and nobody invited; null keeps them out.</summary>
    public string? NewUsersRole { get; init; }

    /// <returns>Null where no provider is named.</returns>
    internal static SingleSignOn? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section["Authority"] is not { Length: > 0 } authority)
        {
            return null;
        }

        var role = section["NewUsersRole"];
        return !Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == "https" || address.IsLoopback)
                ? throw new InvalidOperationException($"{Section}:Authority must be an https address, the issuer of the identity provider; {authority} is not.")
            : role is not null && !Roles.All.Contains(role)
                ? throw new InvalidOperationException($"{Section}:NewUsersRole is one of {string.Join(", ", Roles.All)}, or absent; {role} is not.")
            : new SingleSignOn
            {
                Authority = address,
                ClientId = section["ClientId"] ?? throw new InvalidOperationException($"{Section}:ClientId is not set: the identity provider gives it to you."),
                ClientSecret = section["ClientSecret"],
                Name = section["Name"] ?? address.Host,
                NewUsersRole = role,
            };
    }

    internal void Configure(OpenIdConnectOptions oidc)
    {
        oidc.SignInScheme = IdentityConstants.ExternalScheme;
        oidc.Authority = Authority.AbsoluteUri;
        oidc.RequireHttpsMetadata = !Authority.IsLoopback;
        oidc.ClientId = ClientId;
        oidc.ClientSecret = ClientSecret;
        oidc.ResponseType = OpenIdConnectResponseType.Code;

        // By redirect and not by a form of the provider's: its cookies need not be sent across sites, then.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oidc.Scope.Add("email");
        oidc.GetClaimsFromUserInfoEndpoint = false;
        oidc.MapInboundClaims = false;
        oidc.TokenValidationParameters.NameClaimType = "sub";
        oidc.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{AccountsSetup.SignInPath}?problem=provider");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
