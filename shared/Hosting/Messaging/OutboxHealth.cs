using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Hosting.Messaging;

/// <summary>Degraded when the oldest message waits longer than a broker's restart takes; unhealthy without a database.</summary>
internal sealed class OutboxHealth(OutboxStore store, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(60);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var age = clock.GetUtcNow() - (await store.WaitingAsync(cancellationToken)).Oldest;
            return age > Tolerated
                ? HealthCheckResult.Degraded($"The oldest message has waited {age.Value.TotalSeconds:F0} s.")
                : HealthCheckResult.Healthy(age is null ? "Nothing waits." : $"The oldest message has waited {age.Value.TotalSeconds:F1} s.");
        }
        catch (Npgsql.NpgsqlException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
