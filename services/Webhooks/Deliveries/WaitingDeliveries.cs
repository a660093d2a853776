using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FactCheck.Webhooks.Deliveries;

/// <summary>Moves deliveries in and out of the queue, log and queue in one statement each.</summary>
internal static class WaitingDeliveries
{
    /// <summary>Ends what waits for a subscription that was turned off; what was asked for by hand is sent all the same.</summary>
    internal static Task<int> CancelAsync(this DatabaseFacade database, Guid subscriptionId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteSqlAsync(
            $"""
             WITH ended AS (DELETE FROM webhooks.queue WHERE subscription_id = {subscriptionId} AND NOT is_manual RETURNING delivery_id)
             UPDATE webhooks.deliveries d SET status = 'cancelled', finished_at = {now} FROM ended WHERE d.id = ended.delivery_id
             """,
            cancellationToken);

    /// <summary>Ends what waits of a workspace's events about an article.</summary>
    internal static Task<int> CancelAboutAsync(this DatabaseFacade database, Guid workspaceId, Guid articleId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteSqlAsync(
            $"""
             WITH ended AS (
                 DELETE FROM webhooks.queue q USING webhooks.deliveries d, webhooks.events e
                 WHERE e.workspace_id = {workspaceId} AND e.article_id = {articleId} AND d.event_id = e.id AND q.delivery_id = d.id RETURNING q.delivery_id)
             UPDATE webhooks.deliveries d SET status = 'cancelled', finished_at = {now} FROM ended WHERE d.id = ended.delivery_id AND d.status = 'pending'
             """,
            cancellationToken);

    /// <summary>Sends it now: once more if it is over, else its next attempt is brought forward.</summary>
    internal static Task<int> ReplayAsync(this DatabaseFacade database, Delivery delivery, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteSqlAsync(
            $"""
             INSERT INTO webhooks.queue (delivery_id, subscription_id, next_attempt_at, is_manual)
             VALUES ({delivery.Id}, {delivery.SubscriptionId}, {now}, true)
             ON CONFLICT (delivery_id) DO UPDATE SET next_attempt_at = excluded.next_attempt_at
             """,
            cancellationToken);

    /// <summary>Puts what failed, was cancelled or waits after a failure back at the start of its schedule; what was erased stays.</summary>
    internal static Task<int> RecoverAsync(this DatabaseFacade database, Missed missed, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteSqlAsync(
            $"""
             WITH anew AS (
                 UPDATE webhooks.deliveries d SET status = 'pending', scheduled_attempts = 0, finished_at = NULL FROM webhooks.events e
                 WHERE d.subscription_id = {missed.SubscriptionId} AND d.created_at >= {missed.Since}
                     AND e.id = d.event_id AND e.body IS NOT NULL AND e.type = ANY ({missed.Types})
                     AND (d.status IN ('failed', 'cancelled') OR (d.status = 'pending' AND d.attempt_count > 0))
                 RETURNING d.id, d.subscription_id)
             INSERT INTO webhooks.queue (delivery_id, subscription_id, next_attempt_at, is_manual) SELECT id, subscription_id, {now}, false FROM anew
             ON CONFLICT (delivery_id) DO UPDATE SET next_attempt_at = excluded.next_attempt_at, is_retry = false
             """,
            cancellationToken);

    /// <summary>Which deliveries to recover.</summary>
    internal sealed record Missed(Guid SubscriptionId, DateTimeOffset Since, string[] Types);
}
