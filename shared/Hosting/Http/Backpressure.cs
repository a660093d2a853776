using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Hosting.Http;

public static class Backpressure
{
    // As often as what waits is looked at.
    private const int RetryAfterSeconds = 10;

    /// <summary>503 with Retry-After for as long as there is a reason.</summary>
    /// <param name="endpoint">One that takes in new work.</param>
    /// <param name="reason">A sentence why it takes none now; null when it does.</param>
    public static RouteHandlerBuilder RefuseWhile(this RouteHandlerBuilder endpoint, Func<IServiceProvider, string?> reason)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(reason);
        return endpoint
            .AddEndpointFilter(async (context, next) =>
            {
                if (reason(context.HttpContext.RequestServices) is not { } why)
                {
                    return await next(context);
                }

                return Later(context.HttpContext, RetryAfterSeconds, StatusCodes.Status503ServiceUnavailable, "unavailable", why);
            })
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>429 with Retry-After, for a caller who has as much as one may have at once.</summary>
    /// <param name="http">The request.</param>
    /// <param name="seconds">When to try again.</param>
    /// <param name="limit">A sentence on how much that is.</param>
    public static ProblemHttpResult TooMany(HttpContext http, int seconds, string limit)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Later(http, seconds, StatusCodes.Status429TooManyRequests, "rate-limited", $"{limit} Try again in {seconds} s.");
    }

    private static ProblemHttpResult Later(HttpContext http, int seconds, int status, string type, string detail)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Problem(status, type, detail);
    }
}
