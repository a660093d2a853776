using System.Globalization;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// How much waits in the outbox, as it was last looked at. While the broker takes nothing (it is away, or has its memory or disk alarm) what is accepted waits
/// safely; so that a long outage does not fill the database, new work is refused once too much waits.
/// </summary>
internal sealed class OutboxBacklog
{
    /// <summary>Some sixty megabytes of articles, and more than a newsroom writes in a day.</summary>
    internal const long Most = 10_000;

    private long waiting;

    internal bool IsTooMuch => Volatile.Read(ref waiting) > Most;

    internal void Note(long count) => Volatile.Write(ref waiting, count);
}

public static class OutboxBacklogExtensions
{
    // As often as the outbox is looked at.
    private const int RetryAfterSeconds = 10;

    /// <summary>For an endpoint that takes in new work: 503 with Retry-After while too much waits for the broker.</summary>
    public static RouteHandlerBuilder RefuseWhileTooMuchWaits(this RouteHandlerBuilder endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint
            .AddEndpointFilter(async (context, next) =>
            {
                if (!context.HttpContext.RequestServices.GetRequiredService<OutboxBacklog>().IsTooMuch)
                {
                    return await next(context);
                }

                context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return Problems.Problem(
                    StatusCodes.Status503ServiceUnavailable, "unavailable", "Too much that was accepted still waits for the message broker. What was accepted is safe; try again shortly.");
            })
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
