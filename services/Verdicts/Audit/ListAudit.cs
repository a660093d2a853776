using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Audit;

/// <summary>GET /v1/audit</summary>
internal static class ListAudit
{
    internal sealed record Query
    {
        /// <summary>The id of what something was done to: clm_…, vrd_…, or policy, rating-scale.</summary>
        [FromQuery(Name = "subject")]
        public string? Subject { get; init; }

        /// <summary>A user's or an API key's id; system for work that no one asked for.</summary>
        [FromQuery(Name = "actor")]
        public string? Actor { get; init; }

        /// <summary>At this time or later.</summary>
        [FromQuery(Name = "from")]
        public DateTimeOffset? From { get; init; }

        /// <summary>Before this time.</summary>
        [FromQuery(Name = "to")]
        public DateTimeOffset? To { get; init; }

        [FromQuery(Name = "cursor")]
        public string? Cursor { get; init; }

        [FromQuery(Name = "limit")]
        public int? Limit { get; init; }
    }

    /// <summary>An entry, and the two hashes that chain it to the one before.</summary>
    internal sealed record Entry(
        long Seq, DateTimeOffset At, string Actor, string Action, string Subject, JsonElement Details, string PreviousHash, string Hash)
    {
        internal static Entry From(AuditEntry entry) => new(
            entry.Seq, entry.At, entry.Actor, entry.Action, entry.Subject, Read(entry.Details), entry.PreviousHash, entry.Hash);

        private static JsonElement Read(string details)
        {
            try
            {
                return JsonSerializer.Deserialize<JsonElement>(details);
            }
            catch (JsonException)
            {
                // Somebody has edited it; what stands there is shown all the same.
                return JsonSerializer.SerializeToElement(details);
            }
        }
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/audit", HandleAsync)
            .RequireScope(Scopes.Admin)
            .WithName("ListAudit")
            .WithSummary("Who did what, when, the newest first")
            .WithExample(response: """
                {
                  "items": [{
                    "seq": 7, "at": "2026-01-31T18:05:00Z", "actor": "usr_019a8f2eed507b2a9c3de4f5a6b7c8d9", "action": "claim.dismissed",
                    "subject": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "details": { "reason": "Said in jest." },
                    "previousHash": "3b7e0d5f1c2a49688e7f6d5c4b3a29180716f5e4d3c2b1a09f8e7d6c5b4a3928",
                    "hash": "a91c6f0e2d4b8a7795e3c1f0b2d4a6988776655443322110ffeeddccbbaa9988"
                  }]
                }
                """)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<Entry>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] Query query, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        (long SortKey, Guid Id) position = (long.MaxValue, default);
        if (query.Limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        if (query.Cursor is not null && !Cursor.TryDecode(query.Cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that the audit trail gave.", "cursor");
        }

        var limit = query.Limit ?? Cursor.DefaultLimit;
        var entries = await Filtered(query, db.Audit.AsNoTracking())
            .Where(entry => entry.Seq < position.SortKey)
            .OrderByDescending(entry => entry.Seq)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<Entry>(
            [.. entries.Take(limit).Select(Entry.From)],
            entries.Count > limit ? Cursor.Encode(entries[limit - 1].Seq, Guid.Empty) : null));
    }

    private static IQueryable<AuditEntry> Filtered(Query query, IQueryable<AuditEntry> entries)
    {
        if (query.Subject is { } subject)
        {
            entries = entries.Where(entry => entry.Subject == subject);
        }

        if (query.Actor is { } actor)
        {
            entries = entries.Where(entry => entry.Actor == actor);
        }

        if (query.From?.ToUniversalTime() is { } from)
        {
            entries = entries.Where(entry => entry.At >= from);
        }

        return query.To?.ToUniversalTime() is { } to ? entries.Where(entry => entry.At < to) : entries;
    }
}
