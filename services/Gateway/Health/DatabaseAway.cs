using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace FactCheck.Gateway.Health;

/// <summary>No key can be looked up while the database is away: that is 503 and passes, and no fault to be logged as 500.</summary>
internal sealed class DatabaseAway : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if ((exception as NpgsqlException ?? exception.InnerException) is not NpgsqlException { IsTransient: true })
        {
            return false;
        }

        httpContext.Response.Headers.RetryAfter = "5";
        await Problems.Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", "The database does not answer; try again shortly.").ExecuteAsync(httpContext);
        return true;
    }
}
