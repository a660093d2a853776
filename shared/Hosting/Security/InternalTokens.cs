using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Hosting.Security;

/// <summary>
/// The short-lived tokens by which Gateway and Dashboard say for whom they ask: actor, workspace and scopes.
/// HMAC-SHA256 over a key that only the suite's processes hold.
/// </summary>
public sealed class InternalTokens : IDisposable
{
    public const string Issuer = "factcheck";
    public const string WorkspaceClaim = "workspace";
    public const string ScopeClaim = "scope";

    // Long enough for one call and its retries; a stolen token is worthless soon after.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    // Calls in a run go by one token, which the services then know.
    private static readonly TimeSpan GivenAgainFor = TimeSpan.FromSeconds(20);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly TimeProvider _clock;
    private readonly MemoryCache _given = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public InternalTokens(IConfiguration configuration, TimeProvider clock)
    {
        _credentials = new SigningCredentials(SigningKey(configuration), SecurityAlgorithms.HmacSha256);
        _clock = clock;
    }

    public void Dispose() => _given.Dispose();

    public string Mint(string actor, Guid workspaceId, IEnumerable<string> scopes)
    {
        var asked = (actor, workspaceId, string.Join(' ', scopes));
        var now = _clock.GetUtcNow();
        if (_given.TryGetValue(asked, out (string Token, DateTimeOffset At) given) && now - given.At < GivenAgainFor)
        {
            return given.Token;
        }

        var token = Mint(asked, now);
        _given.Set(asked, (token, now), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = GivenAgainFor, Size = 1 });
        return token;
    }

    private string Mint((string Actor, Guid WorkspaceId, string Scopes) asked, DateTimeOffset now) =>
        _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = _credentials,
            Subject = new ClaimsIdentity(
            [
                new Claim(JwtRegisteredClaimNames.Sub, asked.Actor),
                new Claim(WorkspaceClaim, asked.WorkspaceId.ToString("N")),
                new Claim(ScopeClaim, asked.Scopes),
            ]),
        });

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
