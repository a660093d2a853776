using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;

namespace FactCheck.Verdicts.Audit;

/// <summary>Writes down who did what: Record, Enqueue, then one SaveChanges, so that nothing happens without its entry.</summary>
internal sealed class AuditTrail(VerdictsDbContext db, Workspace workspace, TimeProvider clock)
{
    /// <param name="action">What was done, in the past tense: <c>claim.dismissed</c>.</param>
    /// <param name="subject">The public id of what it was done to, or the name of a setting.</param>
    /// <param name="details">What a later reader needs to know of it; kept as JSON.</param>
    internal void Record(string action, string subject, object details) => db.Add(new AuditEntry
    {
        WorkspaceId = workspace.Id,
        At = clock.GetUtcNow(),
        Actor = workspace.Actor,
        Action = action,
        Subject = subject,
        Details = JsonSerializer.Serialize(details, JsonDefaults.Options),
    });
}
