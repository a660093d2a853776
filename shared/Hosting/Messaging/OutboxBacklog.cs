using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Builder;
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
    /// <summary>For an endpoint that takes in new work: 503 with Retry-After while too much waits for the broker.</summary>
    public static RouteHandlerBuilder RefuseWhileTooMuchWaits(this RouteHandlerBuilder endpoint) => endpoint.RefuseWhile(services =>
        services.GetRequiredService<OutboxBacklog>().IsTooMuch
            ? "Too much that was accepted still waits for the message broker. What was accepted is safe; try again shortly."
            : null);
}
