using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace FactCheck.Hosting.Data;

/// <summary>Nothing can be read or stored while the database is away: that is 503 and passes, and no fault to be logged as 500.</summary>
internal sealed class DatabaseAway : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsTransient(exception))
        {
            return false;
        }

        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Problems.Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", "The database does not answer; try again shortly.").ExecuteAsync(httpContext);
        return true;
    }

    // EF Core wraps what Npgsql throws, once where it reads and twice where it saves.
    private static bool IsTransient(Exception? exception) =>
        exception is NpgsqlException { IsTransient: true } || (exception is not null && IsTransient(exception.InnerException));
}
