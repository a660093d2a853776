using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Hosting.Security;

/// <summary>
/// Remembers the internal tokens that were found good until they expire, since calls come in runs. It weakens
/// nothing: a token is good for its two minutes whatever happens, and whose key was revoked gets no new one.
/// </summary>
internal sealed class KnownTokens(TimeProvider clock) : IDisposable
{
    private const string Bearer = "Bearer ";

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    private sealed record Known(ClaimsPrincipal Caller, DateTime ValidTo);

    internal JwtBearerEvents Events => new()
    {
        OnMessageReceived = received =>
        {
            if (Token(received.Request.Headers) is { } token && _cache.TryGetValue(token, out Known? known) && known!.ValidTo > clock.GetUtcNow())
            {
                received.Principal = known.Caller;
                received.Success();
            }

            return Task.CompletedTask;
        },
        OnTokenValidated = validated =>
        {
            var left = validated.SecurityToken.ValidTo - clock.GetUtcNow().UtcDateTime;
            if (Token(validated.Request.Headers) is { } token && left > TimeSpan.Zero)
            {
                _cache.Set(token, new Known(validated.Principal!, validated.SecurityToken.ValidTo), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = left, Size = 1 });
            }

            return Task.CompletedTask;
        },
    };

    public void Dispose() => _cache.Dispose();

    private static string? Token(IHeaderDictionary headers) =>
        headers[HeaderNames.Authorization] is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..] : null;
}
