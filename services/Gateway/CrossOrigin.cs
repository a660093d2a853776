using Microsoft.Net.Http.Headers;

namespace FactCheck.Gateway;

/// <summary>
/// Which other sites may call the API from a browser: none, but for those of <c>Cors:Origins</c>. No cookie opens anything here,
/// so that what a site may do is what the key that it was given may do.
/// </summary>
internal static class CrossOrigin
{
    private const string Setting = "Cors:Origins";

    private static readonly TimeSpan PreflightsAreGoodFor = TimeSpan.FromMinutes(10);

    internal static void UseCrossOrigin(this WebApplication app)
    {
        var origins = app.Configuration.GetSection(Setting).Get<string[]>() ?? [];
        if (origins is [])
        {
            return;
        }

        Array.ForEach(origins, Require);
        app.UseCors(policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, "Idempotency-Key")
            .WithExposedHeaders(
                HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
            .SetPreflightMaxAge(PreflightsAreGoodFor));
    }

    private static void Require(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.GetLeftPart(UriPartial.Authority) != origin)
        {
            throw new InvalidOperationException($"{Setting} holds \"{origin}\", which is no origin: name scheme and host alone, such as https://cms.example.com.");
        }
    }
}
