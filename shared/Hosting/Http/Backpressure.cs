using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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

                context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return Problems.Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", why);
            })
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
