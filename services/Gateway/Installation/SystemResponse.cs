namespace FactCheck.Gateway.Installation;

/// <summary>How the installation fares: its services, and what waits between them.</summary>
/// <param name="Services">In the order of their names.</param>
/// <param name="Queues">Absent when the broker does not answer.</param>
/// <param name="Counted">What its processes have counted since they started.</param>
internal sealed record SystemResponse(IReadOnlyList<ServiceState> Services, IReadOnlyList<QueueState>? Queues, CountsState Counted)
{
    internal const string Example =
        """
        { "services": [{ "name": "intake", "status": "healthy", "checks": [{ "name": "outbox", "status": "healthy", "description": "Nothing waits." }] }],
          "queues": [{ "name": "extraction-article-received", "waiting": 3, "inWork": 2, "consumers": 1, "perSecond": 11.4,
            "setAside": [{ "queue": "extraction-article-received_error", "messages": 1 }] }],
          "counted": { "since": "2026-01-31T18:05:00Z", "totals": [{ "name": "factcheck.conflicts", "total": 4 }],
            "ages": [{ "name": "factcheck.webhooks.delivery.age", "p50": 0.02, "p99": 1.4 }] } }
        """;
}

/// <param name="Name">The service.</param>
/// <param name="Status">healthy, degraded, unhealthy, or unreachable when it does not answer.</param>
/// <param name="Checks">What it checked.</param>
internal sealed record ServiceState(string Name, string Status, IReadOnlyList<ServiceCheck> Checks)
{
    internal const string Unreachable = "unreachable";
}

/// <param name="Name">database, masstransit-bus, outbox.</param>
/// <param name="Status">healthy, degraded or unhealthy.</param>
/// <param name="Description">The same in a sentence, where it has one.</param>
internal sealed record ServiceCheck(string Name, string Status, string? Description);

/// <param name="Name">Its service and the message: extraction-article-received.</param>
/// <param name="Waiting">Messages that no consumer has taken yet.</param>
/// <param name="InWork">Messages that a consumer works on.</param>
/// <param name="Consumers">How many copies take from it.</param>
/// <param name="PerSecond">Messages that were done with lately.</param>
/// <param name="SetAside">What its consumers could not handle, by the queue that it waits in.</param>
internal sealed record QueueState(string Name, long Waiting, long InWork, int Consumers, double PerSecond, IReadOnlyList<AsideState> SetAside);

/// <param name="Queue">Ends in _error after the last retry, in _dead when it killed its consumer, in _skipped when no consumer knew it.</param>
/// <param name="Messages">How many.</param>
internal sealed record AsideState(string Queue, long Messages);

/// <param name="Since">When the first of the processes started that run now.</param>
/// <param name="Totals">In the order of their names; what has not happened yet may be missing.</param>
/// <param name="Ages">How long what was done last had waited, in the order of their names.</param>
internal sealed record CountsState(DateTimeOffset Since, IReadOnlyList<CountState> Totals, IReadOnlyList<AgeState> Ages);

/// <param name="Name">The meter: factcheck.conflicts, factcheck.webhooks.attempts.failed, factcheck.webhooks.endpoints.disabled, …</param>
/// <param name="Total">How often, over all processes that answer.</param>
internal sealed record CountState(string Name, long Total);

/// <param name="Name">The meter: factcheck.webhooks.delivery.age, from an event to the answer that took it; factcheck.outbox.age, from a commit to the broker's confirm.</param>
/// <param name="P50">Half took no longer, in seconds; of the latest some hundreds.</param>
/// <param name="P99">99 of 100 took no longer, in seconds.</param>
internal sealed record AgeState(string Name, double P50, double P99);
