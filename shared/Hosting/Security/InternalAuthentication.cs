using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Hosting.Security;

/// <summary>Every service validates the internal token itself; nothing is open unless it says so.</summary>
public static class InternalAuthentication
{
    /// <summary>Asks for a scope: <c>group.MapPost(…).RequireScope(Scopes.ArticlesWrite)</c>.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.HasScope(scope)));

    /// <summary>For what only some of an operation needs.</summary>
    public static bool HasScope(this ClaimsPrincipal caller, string scope)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.FindFirst(InternalTokens.ScopeClaim)?.Value.Split(' ').Contains(scope) == true;
    }

    internal static void AddInternalAuthentication(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<Workspace>();
        services.AddSingleton<InternalTokens>();
        services.AddSingleton<KnownTokens>();
        services.AddSingleton<SecretBox>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<KnownTokens>((options, known) =>
        {
            options.Events = known.Events;
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = InternalTokens.Issuer,
                ValidAudience = InternalTokens.Issuer,
                IssuerSigningKey = InternalTokens.SigningKey(builder.Configuration),
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                NameClaimType = JwtRegisteredClaimNames.Sub,
                ClockSkew = TimeSpan.FromSeconds(30),
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
