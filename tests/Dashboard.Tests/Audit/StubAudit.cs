using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Dashboard.Tests.Audit;

/// <summary>Three entries, whole or broken as a test wants it.</summary>
internal sealed class StubAudit
{
    internal const string Head = "3:a91c6f0e2d4b8a7795e3c1f0b2d4a6988776655443322110ffeeddccbbaa9988";

    /// <summary>What verification finds; null while the trail is whole.</summary>
    internal (string How, string Detail)? Broken { get; set; }

    /// <summary>Whether it takes entries.</summary>
    internal bool IsAway { get; set; }

    internal ConcurrentQueue<Taken> Entries { get; } = [];

    internal void Map(WebApplication app)
    {
        app.MapPost("/internal/audit", (Taken entry) =>
        {
            if (IsAway)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            Entries.Enqueue(entry);
            return Results.NoContent();
        });
        app.MapGet("/v1/audit", (string? subject, DateTimeOffset? to) =>
            Results.Json(new { items = new[] { Entry(3, "clm_b"), Entry(2, "policy"), Replayed }.Where(entry => (subject ?? entry.subject) == entry.subject && (to is null || entry.at < to)) }));
        app.MapGet("/v1/audit/verification", (string? head) => head is "nonsense"
            ? Results.Problem("head is SEQ:HASH, as an earlier verification answered it.", statusCode: 422)
            : Results.Json(new { isIntact = Broken is null, entries = Broken is null ? 3 : 1, head = Head, broken = Broken is { } fault ? new { seq = 2, how = fault.How, detail = fault.Detail } : null }));
    }

    private static Shown Replayed => Entry(1, "extraction-article-received_error") with { action = "queue.replayed", details = new { messages = 12 } };

    private static Shown Entry(long seq, string subject) => new(
        seq, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero).AddDays(seq), "system", "claim.dismissed", subject, new { reason = "<b>Said</b> in jest.", version = seq }, new string('0', 64), new string('a', 64));

    internal sealed record Taken(string Action, string Subject, JsonElement Details);

    private sealed record Shown(long seq, DateTimeOffset at, string actor, string action, string subject, object details, string previousHash, string hash);
}
