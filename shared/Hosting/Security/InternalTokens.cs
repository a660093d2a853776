using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Hosting.Security;

/// <summary>
/// The short-lived tokens by which Gateway and Dashboard say for whom they ask: actor, workspace and scopes.
/// HMAC-SHA256 over a key that only the suite's processes hold.
/// </summary>
public sealed class InternalTokens
{
    public const string Issuer = "factcheck";
    public const string WorkspaceClaim = "workspace";
    public const string ScopeClaim = "scope";

    // Long enough for one call and its retries; a stolen token is worthless soon after.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly TimeProvider _clock;

    public InternalTokens(IConfiguration configuration, TimeProvider clock)
    {
        _credentials = new SigningCredentials(SigningKey(configuration), SecurityAlgorithms.HmacSha256);
        _clock = clock;
    }

    public string Mint(string actor, Guid workspaceId, IEnumerable<string> scopes)
    {
        var now = _clock.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = _credentials,
            Subject = new ClaimsIdentity(
            [
                new Claim(JwtRegisteredClaimNames.Sub, actor),
                new Claim(WorkspaceClaim, workspaceId.ToString("N")),
                new Claim(ScopeClaim, string.Join(' ', scopes)),
            ]),
        });
    }

    internal static SymmetricSecurityKey SigningKey(IConfiguration configuration)
    {
        var encoded = configuration["InternalAuth:SigningKey"]
            ?? throw new InvalidOperationException("InternalAuth:SigningKey is not set: give every service the same 32 random bytes in base64.");
        var key = Convert.FromBase64String(encoded);
        return key.Length >= 32
            ? new SymmetricSecurityKey(key)
            : throw new InvalidOperationException("InternalAuth:SigningKey is shorter than 32 bytes.");
    }
}
