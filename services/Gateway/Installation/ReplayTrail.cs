using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Security;

namespace FactCheck.Gateway.Installation;

/// <summary>Writes into the audit trail who gives messages back to their queue.</summary>
internal sealed class ReplayTrail(AuditRecorder trail)
{
    /// <summary>Before anything is moved: what breaks off half-way has an entry, too.</summary>
    internal Task<bool> TryBeginAsync(Workspace caller, string queue, string source, CancellationToken cancellationToken) =>
        trail.TryRecordAsync(caller, new("queue.replay-started", queue, new { to = source }), cancellationToken);

    internal Task<bool> TryEndAsync(Workspace caller, string queue, string source, int messages) =>
        trail.TryRecordAsync(caller, new("queue.replayed", queue, new { to = source, messages }));
}
