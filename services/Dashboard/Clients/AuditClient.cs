using System.Text.Json;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/audit</summary>
internal sealed class AuditClient(GatewayClient gateway)
{
    internal Task<Page<AuditEntry>> ListAsync(AuditFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("subject", filter.Subject), ("actor", filter.Actor), ("from", Midnight(filter.From)), ("to", Midnight(filter.To?.AddDays(1))), ("cursor", cursor),
        })
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }

        return gateway.GetAsync<Page<AuditEntry>>($"v1/audit{query}", cancellationToken);
    }

    /// <summary>Holds the trail against itself, and against a head that was kept elsewhere, where there is one.</summary>
    internal Task<AuditVerification> VerifyAsync(string? head, CancellationToken cancellationToken) => gateway.GetAsync<AuditVerification>(
        $"v1/audit/verification{(string.IsNullOrWhiteSpace(head) ? "" : $"?head={Uri.EscapeDataString(head.Trim())}")}", cancellationToken);

    private static string? Midnight(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}T00:00:00Z" : null;
}

/// <summary>Which entries to show; null is any.</summary>
/// <param name="Subject">The id of what something was done to.</param>
/// <param name="Actor">Whoever did it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record AuditFilter(string? Subject, string? Actor, DateOnly? From, DateOnly? To)
{
    internal bool IsAny => this == new AuditFilter(null, null, null, null);
}

/// <summary>Who did what to what, and when; the hashes chain it to the entry before.</summary>
public sealed record AuditEntry(long Seq, DateTimeOffset At, string Actor, string Action, string Subject, JsonElement Details, string PreviousHash, string Hash);

/// <summary>Whether the trail is as it was recorded.</summary>
internal sealed record AuditVerification(bool IsIntact, long Entries, string Head, AuditFault? Broken);

/// <summary>How is edited, deleted, reordered, truncated or rewritten; the detail says it in a sentence.</summary>
internal sealed record AuditFault(long Seq, string How, string Detail);
