using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace FactCheck.Hosting.Data;

/// <summary>
/// Nothing can be read or stored while the database is away, nothing stored while it cannot write: its disk is full (which
/// Npgsql takes for transient), or it is a standby that is being promoted. That is 503 and passes, and no fault to be logged as 500.
/// </summary>
internal sealed class DatabaseAway : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsCauseOf(exception))
        {
            return false;
        }

        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Problems.Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", "The database does not answer or cannot write; try again shortly.").ExecuteAsync(httpContext);
        return true;
    }

    // EF Core wraps what Npgsql throws, once where it reads and twice where it saves.
    internal static bool IsCauseOf(Exception? exception) =>
        exception is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction }
        || IsEndOfSession(exception)
        || (exception is not null && IsCauseOf(exception.InnerException));

    /// <summary>Whether no work could be done now, whatever it is; not a lock that another holds, a statement that takes too long or a connection that breaks within it, which may be of this work's own making.</summary>
    internal static bool IsForAll(Exception? exception) =>
        exception is DatabaseUnreachableException or PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction }
        || IsEndOfSession(exception)
        || (exception is not null && IsForAll(exception.InnerException));

    /// <summary>The server takes no session, or gives one up: it starts or ends, has too many, or cannot write what each needs to begin on a disk that is full (XX000).</summary>
    private static bool IsEndOfSession(Exception? exception) => exception is PostgresException { InvariantSeverity: "FATAL" or "PANIC" };
}
