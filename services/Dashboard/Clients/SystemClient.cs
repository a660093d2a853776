namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/system, for those who run the installation.</summary>
internal sealed class SystemClient(GatewayClient gateway)
{
    internal sealed record Replay(int Replayed);

    internal Task<InstallationState> GetAsync(CancellationToken cancellationToken) => gateway.GetAsync<InstallationState>("v1/system", cancellationToken);

    internal async Task<int> ReplayAsync(string queue, CancellationToken cancellationToken) =>
        (await gateway.PostAsync<Replay>($"v1/system/queues/{Uri.EscapeDataString(queue)}/replay", body: null, ifMatch: null, cancellationToken)).Replayed;
}

/// <summary>Its services, its queues and what was counted; no queues while the broker does not answer.</summary>
public sealed record InstallationState(IReadOnlyList<ServiceState> Services, IReadOnlyList<QueueState>? Queues, CountsState Counted);

/// <summary>Status is healthy, degraded, unhealthy or unreachable.</summary>
public sealed record ServiceState(string Name, string Status, IReadOnlyList<ServiceCheck> Checks);

public sealed record ServiceCheck(string Name, string Status, string? Description);

public sealed record QueueState(string Name, long Waiting, long InWork, int Consumers, double PerSecond, IReadOnlyList<AsideState> SetAside);

/// <summary>Messages that a queue's consumers could not handle, in a queue of their own.</summary>
public sealed record AsideState(string Queue, long Messages);

/// <summary>What the processes have counted since the first of them started, by meter.</summary>
public sealed record CountsState(DateTimeOffset Since, IReadOnlyList<CountState> Totals, IReadOnlyList<AgeState> Ages);

public sealed record CountState(string Name, long Total);

/// <summary>How long what was done last had waited, in seconds.</summary>
public sealed record AgeState(string Name, double P50, double P99);
