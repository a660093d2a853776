using FactCheck.Gateway.Reference;
using Scalar.AspNetCore;

namespace FactCheck.Gateway;

/// <summary>
/// What a browser may do with an answer: nothing, but for the reference page, which may run its own script and call this API,
/// and the public pages, which name the hash of their style sheet.
/// </summary>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    private const string PublicPages = "/factchecks";

    internal static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment, so that neither an error page nor a service has the last word.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            if (context.Request.Path.StartsWithSegments("/v1") && headers.CacheControl.Count == 0)
            {
                // An answer to one key is nobody else's.
                headers.CacheControl = "no-store";
            }

            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ReferencePage.Path) ? Page(context.Items[ScalarOptions.NonceHttpContextItemKey])
                : context.Request.Path.StartsWithSegments(PublicPages) && headers.ContentSecurityPolicy is [{ } own] ? own
                : Nothing;
            return Task.CompletedTask;
        });
        return next(context);
    });

    // Scalar writes its style sheet into the page at run time.
    private static string Page(object? nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
