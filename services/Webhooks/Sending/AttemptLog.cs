using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Webhooks.Sending;

/// <summary>Books what became of a round of attempts at one endpoint, and how the endpoint fares.</summary>
internal sealed class AttemptLog(
    NpgsqlDataSource dataSource, IServiceScopeFactory scopes, RetrySchedule schedule, TimeProvider clock, ILogger<AttemptLog> log)
{
    // The lease is the fence: whoever lost it books nothing. It is renewed by the way.
    private const string BookLane =
        """
        UPDATE webhooks.subscriptions SET leased_until = @until,
            failing_since = CASE WHEN @succeeded THEN NULL WHEN @failed THEN coalesce(failing_since, @now) ELSE failing_since END,
            paused_until = CASE WHEN @succeeded THEN NULL ELSE paused_until END
        WHERE id = @subscription AND leased_by = @owner
        RETURNING workspace_id, failing_since
        """;

    // What was cancelled meanwhile is not tried again; what was delivered once stays so, even where today's replay failed. The queue's rows
    // are named: of a queue that was last analysed when it had been emptied, PostgreSQL expects one row, and would join all of it to each attempt.
    private const string BookAttempts =
        """
        WITH made AS (
            SELECT m.* FROM unnest(@ids, @manual, @succeeds, @next, @statuses, @errors, @responses, @durations, @ats)
                AS m (id, is_manual, succeeded, next_attempt_at, status_code, error, response, duration_ms, at)
            JOIN webhooks.subscriptions s ON s.id = @subscription AND s.leased_by = @owner
        ), booked AS (
            UPDATE webhooks.deliveries d SET
                attempt_count = d.attempt_count + 1,
                scheduled_attempts = d.scheduled_attempts + CASE WHEN m.is_manual THEN 0 ELSE 1 END,
                status = CASE WHEN m.succeeded THEN 'delivered' WHEN m.next_attempt_at IS NULL AND d.status = 'pending' THEN 'failed' ELSE d.status END,
                finished_at = CASE WHEN m.succeeded THEN m.at WHEN m.next_attempt_at IS NULL THEN coalesce(d.finished_at, m.at) ELSE d.finished_at END
            FROM made m WHERE d.id = m.id RETURNING d.id, d.workspace_id, d.attempt_count
        ), over AS (
            DELETE FROM webhooks.queue q WHERE q.delivery_id = ANY (@over) AND EXISTS (SELECT FROM made)
        ), again AS (
            UPDATE webhooks.queue q SET next_attempt_at = m.next_attempt_at, is_manual = false, is_retry = true FROM made m
            WHERE q.delivery_id = ANY (@again) AND q.delivery_id = m.id
        )
        INSERT INTO webhooks.attempts (delivery_id, number, workspace_id, is_manual, status_code, error, response, duration_ms, at)
        SELECT b.id, b.attempt_count, b.workspace_id, m.is_manual, m.status_code, m.error, m.response, m.duration_ms, m.at
        FROM booked b JOIN made m ON m.id = b.id
        """;

    private const string BookReceipts =
        """
        UPDATE webhooks.verdict_recipients r SET received_at = @now
        FROM webhooks.deliveries d JOIN webhooks.events e ON e.id = d.event_id
        WHERE d.id = ANY (@received) AND r.subscription_id = d.subscription_id AND r.verdict_id = e.verdict_id AND r.version = e.verdict_version
            AND r.received_at IS NULL
        """;

    private const string PauseLane =
        "UPDATE webhooks.subscriptions SET paused_until = @until WHERE id = @subscription AND leased_by = @owner";

    /// <summary>One transaction and one round trip. Not cancellable: an attempt that was made must be booked, or the endpoint gets it again.</summary>
    /// <returns>False where the endpoint is another's by now, was deleted, or has been disabled for what it answered.</returns>
    internal async Task<bool> BookAsync(Lane lane, IReadOnlyList<MadeAttempt> made)
    {
        var now = clock.GetUtcNow();
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(LaneCommand(lane, made, now));
        batch.BatchCommands.Add(LogCommand(lane, made));
        Guid[] received = [.. made.Where(one => one is { Outcome.Succeeded: true, Due.CarriesVerdict: true }).Select(one => one.Due.DeliveryId)];
        if (received.Length > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(BookReceipts) { Parameters = { new("now", now), new("received", received) } });
        }

        (Guid WorkspaceId, DateTimeOffset? FailingSince)? endpoint = null;
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            if (await reader.ReadAsync())
            {
                endpoint = (reader.GetGuid(0), await reader.GetFieldValueAsync<DateTimeOffset?>(1));
            }
        }

        if (endpoint is not { } booked)
        {
            log.LogInformation("Webhook {SubscriptionId} was deleted or taken over by another process while it was sent to.", lane.SubscriptionId);
            return false;
        }

        if (Subscription.ReasonToDisable(made, booked.FailingSince, now) is not { } reason)
        {
            return true;
        }

        await DisableAsync(lane, booked.WorkspaceId, reason, now);
        return false;
    }

    /// <summary>Leaves an endpoint alone for a while.</summary>
    internal async Task PauseAsync(Lane lane, TimeSpan pause)
    {
        await using var command = dataSource.CreateCommand(PauseLane);
        command.Parameters.AddWithValue("until", clock.GetUtcNow() + pause);
        command.Parameters.AddWithValue("subscription", lane.SubscriptionId);
        command.Parameters.AddWithValue("owner", lane.Owner);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlBatchCommand LaneCommand(Lane lane, IReadOnlyList<MadeAttempt> made, DateTimeOffset now) => new(BookLane)
    {
        Parameters =
        {
            new("until", now + DeliveryQueue.Lease),
            new("succeeded", made.Any(one => !one.Due.IsManual && one.Outcome.Succeeded)),
            new("failed", made.Any(one => !one.Due.IsManual && !one.Outcome.Succeeded)),
            new("now", now),
            new("subscription", lane.SubscriptionId),
            new("owner", lane.Owner),
        },
    };

    private NpgsqlBatchCommand LogCommand(Lane lane, IReadOnlyList<MadeAttempt> made)
    {
        var (ids, next) = (Column(made, one => one.Due.DeliveryId), Column(made, NextAttemptAt));
        return new NpgsqlBatchCommand(BookAttempts)
        {
            Parameters =
            {
                new("ids", ids),
                new("manual", Column(made, one => one.Due.IsManual)),
                new("succeeds", Column(made, one => one.Outcome.Succeeded)),
                new("next", next),
                new("statuses", Column(made, one => one.Outcome.StatusCode)),
                new("errors", Column(made, one => one.Outcome.Error)),
                new("responses", Column(made, one => one.Outcome.Response)),
                new("durations", Column(made, one => Math.Round(one.Outcome.Duration.TotalMilliseconds, 1))),
                new("ats", Column(made, one => one.At)),
                new("subscription", lane.SubscriptionId),
                new("owner", lane.Owner),
                new("over", ids.Where((_, place) => next[place] is null).ToArray()),
                new("again", ids.Where((_, place) => next[place] is not null).ToArray()),
            },
        };
    }

    private static T[] Column<T>(IReadOnlyList<MadeAttempt> made, Func<MadeAttempt, T> value) => [.. made.Select(value)];

    private DateTimeOffset? NextAttemptAt(MadeAttempt made) =>
        made.Due.IsManual || made.Outcome.Succeeded || made.Outcome.IsGone
            ? null
            : made.At + schedule.DelayAfter(made.Due.ScheduledAttempts + 1, made.Outcome.RetryAfter);

    private async Task DisableAsync(Lane lane, Guid workspaceId, string reason, DateTimeOffset now)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(workspaceId);
        var db = scope.ServiceProvider.GetRequiredService<WebhooksDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var subscription = await db.Subscriptions.SingleOrDefaultAsync(known => known.Id == lane.SubscriptionId);
        if (subscription is not { DisabledAt: null })
        {
            return;
        }

        subscription.Disable(reason, now);
        await db.SaveChangesAsync();
        await db.Database.CancelAsync(subscription.Id, now, CancellationToken.None);
        var fanOut = scope.ServiceProvider.GetRequiredService<FanOut>();
        await fanOut.AddAsync(Guid.CreateVersion7(now), [EndpointEvents.Disabled(subscription, now)], CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        DeliveryTelemetry.Disabled.Add(1);
    }
}
