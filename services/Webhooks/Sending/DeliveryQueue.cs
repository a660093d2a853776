using Npgsql;

namespace FactCheck.Webhooks.Sending;

/// <summary>The deliveries table as a queue by due time: plain SQL, since a claim with SKIP LOCKED is not a LINQ query.</summary>
internal sealed class DeliveryQueue(NpgsqlDataSource dataSource)
{
    /// <summary>How many requests one endpoint may have open, over all copies, so that a slow one never holds up another.</summary>
    internal const int MaxPerEndpoint = 8;

    /// <summary>Longer than an attempt can take. When it is over, the process that held it is taken for dead.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // Each subscription gives what is due of it, up to its own room: however many wait for one, the others are looked at.
    // Two copies that claim at the same instant may together pass an endpoint's room by what one of them took.
    private const string Claim =
        """
        WITH due AS (
            SELECT waiting.id
            FROM webhooks.subscriptions s
            CROSS JOIN LATERAL (
                SELECT d.id, d.next_attempt_at FROM webhooks.deliveries d
                WHERE d.subscription_id = s.id AND d.next_attempt_at <= @now AND (d.leased_until IS NULL OR d.leased_until <= @now)
                    AND (d.is_manual OR (s.disabled_at IS NULL AND (s.paused_until IS NULL OR s.paused_until <= @now)))
                ORDER BY d.next_attempt_at
                LIMIT greatest(0, @perEndpoint - (
                    SELECT count(*) FROM webhooks.deliveries f WHERE f.subscription_id = s.id AND f.leased_until > @now))
                FOR UPDATE SKIP LOCKED
            ) waiting
            ORDER BY waiting.next_attempt_at
            LIMIT @limit
        )
        UPDATE webhooks.deliveries d SET leased_until = @leasedUntil
        FROM due, webhooks.subscriptions s, webhooks.events e
        WHERE d.id = due.id AND s.id = d.subscription_id AND e.id = d.event_id AND e.body IS NOT NULL
        RETURNING d.id, d.workspace_id, s.id, e.id, d.is_manual, s.url, e.body, s.secret,
            CASE WHEN s.previous_secret_expires_at > @now THEN s.previous_secret END,
            e.verdict_id IS NOT NULL
        """;

    /// <summary>Leases up to <paramref name="limit"/> due deliveries; other copies do not see them until the lease is over.</summary>
    internal async Task<List<DueDelivery>> ClaimAsync(int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Postgres keeps microseconds: what is compared later must not hold more.
        var leasedUntil = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)) + Lease;
        await using var command = dataSource.CreateCommand(Claim);
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("perEndpoint", MaxPerEndpoint);
        command.Parameters.AddWithValue("limit", limit);
        command.Parameters.AddWithValue("leasedUntil", leasedUntil);

        var claimed = new List<DueDelivery>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(new DueDelivery
            {
                DeliveryId = reader.GetGuid(0),
                WorkspaceId = reader.GetGuid(1),
                SubscriptionId = reader.GetGuid(2),
                EventId = reader.GetGuid(3),
                IsManual = reader.GetBoolean(4),
                LeasedUntil = leasedUntil,
                CarriesVerdict = reader.GetBoolean(9),
                Url = reader.GetString(5),
                Body = reader.GetString(6),
                Secrets = await reader.IsDBNullAsync(8, cancellationToken) ? [reader.GetString(7)] : [reader.GetString(7), reader.GetString(8)],
            });
        }

        return claimed;
    }
}
