using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Dashboard.Tests.Accounts.Providers;

/// <summary>The smallest OpenID Connect provider that there is: it vouches for whomever the test names, without asking.</summary>
internal sealed class StubProvider : IAsyncDisposable
{
    internal const string ClientId = "factcheck";
    internal const string ClientSecret = "between-us";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "stub" };
    private readonly Dictionary<string, string?> _nonces = [];
    private readonly WebApplication _app;

    private StubProvider(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.First());

    /// <summary>What it says of whoever comes.</summary>
    internal Dictionary<string, object> Person { get; } = [];

    /// <summary>Whether it signs with another key than the one that it publishes.</summary>
    internal bool IsForged { get; set; }

    internal static async Task<StubProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var provider = new StubProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address.AbsoluteUri,
            authorization_endpoint = new Uri(Address, "authorize"),
            token_endpoint = new Uri(Address, "token"),
            jwks_uri = new Uri(Address, "keys"),
        }));
        _app.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
            return Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.KeyId, n = key.N, e = key.E, use = "sig" } } });
        });
        _app.MapGet("/authorize", (string redirect_uri, string state, string code_challenge, string? nonce) =>
        {
            _nonces[code_challenge] = nonce;
            return Results.Redirect($"{redirect_uri}?code={Uri.EscapeDataString(code_challenge)}&state={Uri.EscapeDataString(state)}");
        });
        _app.MapPost("/token", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            var challenge = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            if (form["client_secret"] != ClientSecret || challenge != form["code"] || !_nonces.Remove(challenge, out var nonce))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            await context.Response.WriteAsJsonAsync(new { access_token = "unused", token_type = "Bearer", id_token = Token(nonce) });
        });
    }

    private string Token(string? nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address.AbsoluteUri,
        Audience = ClientId,
        Subject = new ClaimsIdentity([new Claim("nonce", nonce ?? "")]),
        Claims = Person,
        SigningCredentials = new SigningCredentials(IsForged ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "stub" } : _key, SecurityAlgorithms.RsaSha256),
    });
}
