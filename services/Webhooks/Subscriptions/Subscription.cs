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

    /// <summary>Sealed, as is the one before it.</summary>
    public string Secret { get; private set; } = "";

    public string? PreviousSecret { get; private set; }

    public DateTimeOffset? PreviousSecretExpiresAt { get; private set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public string? DisabledReason { get; private set; }

    /// <summary>When the first of nothing but failures happened.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Until when an endpoint that answers nothing well is left alone.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>Which claim of the queue serves its endpoint.</summary>
    public Guid? LeasedBy { get; private set; }

    /// <summary>Until when; and once it is past, when it was served last.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    internal static Subscription Create(Guid workspaceId, SubscriptionSettings settings, string sealedSecret, DateTimeOffset now)
    {
        var subscription = new Subscription
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = workspaceId,
            Secret = sealedSecret,
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

    internal void RotateSecret(string sealedSecret, DateTimeOffset now)
    {
        (PreviousSecret, PreviousSecretExpiresAt) = (Secret, now + RotationPeriod);
        Secret = sealedSecret;
        UpdatedAt = now;
    }

    /// <summary>Seals what was stored in plain text.</summary>
    internal void SealSecrets(SealedSecrets secrets)
    {
        Secret = SealedSecrets.IsPlain(Secret) ? secrets.Seal(Secret) : Secret;
        PreviousSecret = PreviousSecret is { } previous && SealedSecrets.IsPlain(previous) ? secrets.Seal(previous) : PreviousSecret;
    }

    internal void Enable(DateTimeOffset now) =>
        (DisabledAt, DisabledReason, FailingSince, PausedUntil, UpdatedAt) = (null, null, null, null, now);

    internal void Disable(string reason, DateTimeOffset now) => (DisabledAt, DisabledReason, UpdatedAt) = (now, reason, now);

    /// <summary>Why these attempts end the subscription; null where they do not.</summary>
    /// <param name="made">A round of attempts.</param>
    /// <param name="failingSince">Since when nothing but failures has been booked, this round included; null when something arrived.</param>
    /// <param name="now">When the round was booked.</param>
    internal static string? ReasonToDisable(IReadOnlyList<MadeAttempt> made, DateTimeOffset? failingSince, DateTimeOffset now)
    {
        var counting = made.Where(one => !one.Due.IsManual).ToList();
        return counting.Any(one => one.Outcome.IsGone) ? "The endpoint answered 410 Gone."
            : counting.Count > 0 && now - failingSince >= ToleratedFailure ? $"Every delivery has failed for {ToleratedFailure.TotalDays:F0} days."
            : null;
    }
}
