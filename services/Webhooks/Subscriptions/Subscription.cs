using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Signing;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>An endpoint of somebody else's, and what it wants to be told.</summary>
internal sealed class Subscription
{
    // Receivers change their configuration by hand; both secrets sign meanwhile.
    private static readonly TimeSpan RotationPeriod = TimeSpan.FromHours(24);

    private static readonly TimeSpan ToleratedFailure = TimeSpan.FromDays(5);

    private Subscription()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public string Url { get; private set; } = "";

    public List<string> EventTypes { get; private set; } = [];

    public SubscriptionFilter Filter { get; private set; } = new();

    public string? Description { get; private set; }

    public string Secret { get; private set; } = "";

    public string? PreviousSecret { get; private set; }

    public DateTimeOffset? PreviousSecretExpiresAt { get; private set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public string? DisabledReason { get; private set; }

    /// <summary>When the first of nothing but failures happened.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Until when an endpoint that answers nothing well is left alone.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    internal static Subscription Create(Guid workspaceId, SubscriptionSettings settings, DateTimeOffset now)
    {
        var subscription = new Subscription
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = workspaceId,
            Secret = WebhookSecret.Create(),
            CreatedAt = now,
        };
        subscription.Change(settings, now);
        return subscription;
    }

    internal void Change(SubscriptionSettings settings, DateTimeOffset now)
    {
        if (Url != settings.Url)
        {
            // Another endpoint: what the old one did is not held against it.
            (FailingSince, PausedUntil) = (null, null);
        }

        (Url, EventTypes, Filter, Description) = (settings.Url, [.. settings.EventTypes], settings.Filter, settings.Description);
        UpdatedAt = now;
    }

    internal void RotateSecret(DateTimeOffset now)
    {
        (PreviousSecret, PreviousSecretExpiresAt) = (Secret, now + RotationPeriod);
        Secret = WebhookSecret.Create();
        UpdatedAt = now;
    }

    internal void Enable(DateTimeOffset now) =>
        (DisabledAt, DisabledReason, FailingSince, PausedUntil, UpdatedAt) = (null, null, null, null, now);

    internal void Disable(string reason, DateTimeOffset now) => (DisabledAt, DisabledReason, UpdatedAt) = (now, reason, now);

    internal void Pause(DateTimeOffset until) => PausedUntil = until;

    /// <summary>Takes note of how an attempt went.</summary>
    /// <returns>False when it was one failure too many, and the subscription is disabled by it.</returns>
    internal bool Book(AttemptOutcome outcome, DateTimeOffset now)
    {
        if (outcome.Succeeded)
        {
            (FailingSince, PausedUntil) = (null, null);
            return true;
        }

        FailingSince ??= now;
        var reason = outcome.IsGone ? "The endpoint answered 410 Gone."
            : now - FailingSince >= ToleratedFailure ? $"Every delivery has failed for {ToleratedFailure.TotalDays:F0} days."
            : null;
        if (reason is null || DisabledAt is not null)
        {
            return true;
        }

        Disable(reason, now);
        return false;
    }
}
