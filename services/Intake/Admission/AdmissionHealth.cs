using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Intake.Admission;

/// <summary>Says how many articles are held back; it is no fault that some are.</summary>
internal sealed class AdmissionHealth(HeldBack heldBack) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(HealthCheckResult.Healthy(
        heldBack.Count switch
        {
            0 => "No article is held back.",
            1 => "One article waits for others of its workspace.",
            var count => $"{count} articles wait for others of their workspace.",
        }));
}
