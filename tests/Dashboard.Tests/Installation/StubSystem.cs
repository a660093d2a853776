using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Dashboard.Tests.Installation;

/// <summary>An installation with one queue that has set two messages aside, until they are replayed.</summary>
internal sealed class StubSystem
{
    internal const string Aside = "extraction-article-received_error";

    private int _aside = 2;

    internal bool HasBroker { get; set; } = true;

    internal void Map(WebApplication app)
    {
        app.MapGet("/v1/system", () => Results.Json(new { services = Services(), queues = HasBroker ? Queues() : null, counted = Counted() }));
        app.MapPost("/v1/system/queues/{queue}/replay", (string queue) => Results.Json(new { replayed = queue == Aside ? Interlocked.Exchange(ref _aside, 0) : 0 }));
    }

    private static object[] Services() =>
    [
        new { name = "intake", status = "healthy", checks = new[] { new { name = "outbox", status = "healthy", description = "Nothing waits." } } },
        new { name = "webhooks", status = "degraded", checks = new[] { new { name = "outbox", status = "degraded", description = "The oldest message has waited 75 s." } } },
    ];

    private static object Counted() => new
    {
        since = "2026-11-22T09:00:00Z",
        totals = new[] { new { name = "factcheck.conflicts", total = 7 } },
        ages = new[] { new { name = "factcheck.webhooks.delivery.age", p50 = 0.0421, p99 = 2.37 } },
    };

    private object[] Queues() =>
    [
        new
        {
            name = "extraction-article-received",
            waiting = 12,
            inWork = 4,
            consumers = 1,
            perSecond = 11.37,
            setAside = _aside == 0 ? [] : new[] { new { queue = Aside, messages = _aside } },
        },
    ];
}
