using FactCheck.Webhooks.Signing;
using Npgsql;

namespace FactCheck.Webhooks.Sending;

/// <summary>
/// The queue by due time: plain SQL, since a claim with SKIP LOCKED is not a LINQ query. What is leased is the endpoint,
/// not the delivery: one process serves it at a time, so that its concurrency is bounded over all copies, and a delivery
/// costs no write before it is sent.
/// </summary>
internal sealed class DeliveryQueue(NpgsqlDataSource dataSource, SealedSecrets secrets)
{
    /// <summary>Longer than a round can take. When it is over, the process that held it is taken for dead.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // The endpoints with anything in the queue are found by one index probe each, however long the queue of one is. Least
    // recently served first: nobody starves, though endpoints that hang are the longest overdue.
    private const string Claim =
        """
        WITH RECURSIVE queued (subscription_id) AS (
            (SELECT subscription_id FROM webhooks.queue ORDER BY subscription_id LIMIT 1)
            UNION ALL
            SELECT (SELECT q.subscription_id FROM webhooks.queue q WHERE q.subscription_id > queued.subscription_id ORDER BY q.subscription_id LIMIT 1)
            FROM queued WHERE queued.subscription_id IS NOT NULL
        ), due AS (
            SELECT s.id FROM queued JOIN webhooks.subscriptions s ON s.id = queued.subscription_id
            WHERE (s.leased_until IS NULL OR s.leased_until <= @now)
                AND ((s.disabled_at IS NULL AND (s.paused_until IS NULL OR s.paused_until <= @now)
                        AND EXISTS (SELECT FROM webhooks.queue q WHERE q.subscription_id = s.id AND q.next_attempt_at <= @now))
                    OR EXISTS (SELECT FROM webhooks.queue q WHERE q.subscription_id = s.id AND q.next_attempt_at <= @now AND q.is_manual))
            ORDER BY s.leased_until NULLS FIRST
            LIMIT @room
            FOR NO KEY UPDATE OF s SKIP LOCKED
        )
        UPDATE webhooks.subscriptions s SET leased_by = @owner, leased_until = @until FROM due WHERE s.id = due.id RETURNING s.id
        """;

    // What has failed before and what has not take turns, and which of the two begins is left to chance. By due time alone
    // an endpoint that is let try one request after a break would be tried with the longest overdue each time: all of
    // a backlog that it refuses, one a break, before the first of those that it would take by now.
    private const string Read =
        """
        SELECT s.url, s.secret, CASE WHEN s.previous_secret_expires_at > @now THEN s.previous_secret END, s.failing_since IS NOT NULL,
            d.id, d.event_id, d.scheduled_attempts, waiting.is_manual, e.verdict_id IS NOT NULL, e.body, e.created_at, e.trace_parent
        FROM webhooks.subscriptions s
        CROSS JOIN LATERAL (
            SELECT turns.*, row_number() OVER (ORDER BY turn, random()) AS place
            FROM (SELECT due.*, row_number() OVER (PARTITION BY due.is_retry ORDER BY due.next_attempt_at) AS turn FROM (
                (SELECT q.* FROM webhooks.queue q WHERE q.subscription_id = s.id AND q.next_attempt_at <= @now ORDER BY q.next_attempt_at LIMIT @limit)
                UNION
                (SELECT q.* FROM webhooks.queue q WHERE q.subscription_id = s.id AND q.next_attempt_at <= @now AND q.is_retry ORDER BY q.next_attempt_at LIMIT @limit)
                UNION
                (SELECT q.* FROM webhooks.queue q WHERE q.subscription_id = s.id AND q.next_attempt_at <= @now AND q.is_manual LIMIT @limit)
            ) due
            WHERE due.is_manual OR (s.disabled_at IS NULL AND (s.paused_until IS NULL OR s.paused_until <= @now))) turns
            ORDER BY place
            LIMIT @limit
        ) waiting
        JOIN webhooks.deliveries d ON d.id = waiting.delivery_id
        JOIN webhooks.events e ON e.id = d.event_id
        WHERE s.id = @subscription AND s.leased_by = @owner AND e.body IS NOT NULL
        ORDER BY waiting.place
        """;

    /// <summary>Leases up to <paramref name="room"/> endpoints that have something due; other copies do not see them until the lease is over.</summary>
    internal async Task<List<Lane>> ClaimAsync(int room, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Of this claim and not of this process: a lane that outlived its lease is fenced off from the one that followed it.
        var owner = Guid.CreateVersion7(now);
        await using var command = dataSource.CreateCommand(Claim);
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("owner", owner);
        command.Parameters.AddWithValue("until", now + Lease);
        command.Parameters.AddWithValue("room", room);
        var claimed = new List<Lane>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(new Lane(reader.GetGuid(0), owner));
        }

        return claimed;
    }

    /// <summary>The deliveries of a leased endpoint that are due longest; none when the lease is another's.</summary>
    internal async Task<List<DueDelivery>> ReadAsync(Lane lane, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Read);
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("owner", lane.Owner);
        command.Parameters.AddWithValue("subscription", lane.SubscriptionId);
        command.Parameters.AddWithValue("limit", limit);
        var due = new List<DueDelivery>(limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(new DueDelivery
            {
                Endpoint = due.Count > 0 ? due[0].Endpoint : EndpointIn(reader, lane.SubscriptionId),
                DeliveryId = reader.GetGuid(4),
                EventId = reader.GetGuid(5),
                ScheduledAttempts = reader.GetInt32(6),
                IsManual = reader.GetBoolean(7),
                CarriesVerdict = reader.GetBoolean(8),
                Body = await reader.GetFieldValueAsync<byte[]>(9, cancellationToken),
                CreatedAt = await reader.GetFieldValueAsync<DateTimeOffset>(10, cancellationToken),
                TraceParent = await reader.IsDBNullAsync(11, cancellationToken) ? null : reader.GetString(11),
            });
        }

        return due;
    }

    /// <summary>Ends what was put in the queue while its body was being erased: it is due for ever, and there is nothing to send.</summary>
    internal async Task DropErasedAsync(Lane lane, DateTimeOffset now)
    {
        await using var command = dataSource.CreateCommand(
            """
            WITH ended AS (
                DELETE FROM webhooks.queue q USING webhooks.deliveries d, webhooks.events e
                WHERE q.subscription_id = @subscription AND d.id = q.delivery_id AND e.id = d.event_id AND e.body IS NULL RETURNING q.delivery_id)
            UPDATE webhooks.deliveries d SET status = 'cancelled', finished_at = @now FROM ended WHERE d.id = ended.delivery_id AND d.status = 'pending'
            """);
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("subscription", lane.SubscriptionId);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Gives an endpoint back.</summary>
    internal async Task ReleaseAsync(Lane lane, DateTimeOffset now)
    {
        await using var command = dataSource.CreateCommand(
            "UPDATE webhooks.subscriptions SET leased_until = @now WHERE id = @subscription AND leased_by = @owner");
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("subscription", lane.SubscriptionId);
        command.Parameters.AddWithValue("owner", lane.Owner);
        await command.ExecuteNonQueryAsync();
    }

    private Endpoint EndpointIn(NpgsqlDataReader reader, Guid subscriptionId) => new()
    {
        SubscriptionId = subscriptionId,
        Url = reader.GetString(0),
        Keys = reader.IsDBNull(2) ? [secrets.Key(reader.GetString(1))] : [secrets.Key(reader.GetString(1)), secrets.Key(reader.GetString(2))],
        IsFailing = reader.GetBoolean(3),
    };
}

/// <summary>An endpoint that is leased.</summary>
internal readonly record struct Lane(Guid SubscriptionId, Guid Owner);
