using System.Security.Claims;
using System.Text.Encodings.Web;
using FactCheck.Gateway.Limits;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FactCheck.Gateway.Keys;

/// <summary>Signs a caller in by API key: the same claims that the services read from an internal token.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyRegister keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "ApiKey";

    private const string KeyOrToken = "KeyOrToken";
    private const string Bearer = "Bearer ";

    /// <summary>Keys are read here; any other bearer token must be an internal one (the Dashboard brings its own).</summary>
    internal static void Add(WebApplicationBuilder builder)
    {
        // Each wrong key would be two lines: a flood of them should not fill the disk.
        builder.Logging.AddFilter(typeof(ApiKeyAuthentication).FullName, LogLevel.Warning);
        builder.Services.AddSingleton<KeyUses>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KeyUses>());
        builder.Services.AddSingleton(_ => new StrangerLimits(StrangerLimits.Usual));
        builder.Services.AddSingleton<ApiKeyRegister>();
        builder.Services.AddAuthentication(KeyOrToken)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(SchemeName, null)
            .AddPolicyScheme(KeyOrToken, null, scheme => scheme.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith(Bearer + ApiKeySecret.Prefix, StringComparison.OrdinalIgnoreCase)
                    ? SchemeName
                    : JwtBearerDefaults.AuthenticationScheme);
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (!ApiKeySecret.TryParse(text, out var secret))
        {
            return AuthenticateResult.Fail("This is not an API key: its checksum does not fit. Look for a character lost or added in copying.");
        }

        if (await keys.FindAsync(secret, Context) is not { } key)
        {
            return AuthenticateResult.Fail("This API key is not known, has expired or was revoked. Ask an administrator of your workspace for a new one.");
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(JwtRegisteredClaimNames.Sub, PublicId.Format(PublicId.ApiKey, key.Id)),
                new Claim(InternalTokens.WorkspaceClaim, key.WorkspaceId.ToString("N")),
                new Claim(InternalTokens.ScopeClaim, string.Join(' ', key.Scopes)),
            ],
            SchemeName,
            JwtRegisteredClaimNames.Sub,
            roleType: null);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await Problems.Problem(StatusCodes.Status401Unauthorized, "unauthorized", result.Failure!.Message).ExecuteAsync(Context);
    }
}
