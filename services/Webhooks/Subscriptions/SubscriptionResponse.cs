using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>A webhook as the API shows it.</summary>
internal sealed record SubscriptionResponse
{
    internal const string Example =
        """
        {
          "id": "whk_019a8f2eeaa07c53a1f6d4b8e07c2a95", "url": "https://cms.example/hooks/factcheck", "eventTypes": ["claim.flagged", "verdict.corrected"],
          "filter": { "rules": [], "minSeverity": "warn" }, "description": "newsroom CMS", "enabled": true,
          "createdAt": "2026-01-31T18:00:00Z", "updatedAt": "2026-01-31T18:00:00Z"
        }
        """;

    internal const string ExampleWithSecret =
        """
        {
          "id": "whk_019a8f2eeaa07c53a1f6d4b8e07c2a95", "url": "https://cms.example/hooks/factcheck", "eventTypes": ["claim.flagged", "verdict.corrected"],
          "enabled": true, "createdAt": "2026-01-31T18:00:00Z", "updatedAt": "2026-01-31T18:00:00Z",
          "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        }
        """;

    public required string Id { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<string> EventTypes { get; init; }

    public required SubscriptionFilter Filter { get; init; }

    public string? Description { get; init; }

    public required bool Enabled { get; init; }

    public string? DisabledReason { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Since when every delivery has failed; absent while they arrive.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Shown when it is made, and never again.</summary>
    public string? Secret { get; init; }

    /// <summary>Until when the secret before this one signs along.</summary>
    public DateTimeOffset? PreviousSecretExpiresAt { get; init; }

    internal static SubscriptionResponse From(Subscription subscription, string? secret = null) => new()
    {
        Id = PublicId.Format(PublicId.Webhook, subscription.Id),
        Url = subscription.Url,
        EventTypes = subscription.EventTypes,
        Filter = subscription.Filter,
        Description = subscription.Description,
        Enabled = subscription.DisabledAt is null,
        DisabledReason = subscription.DisabledReason,
        DisabledAt = subscription.DisabledAt,
        FailingSince = subscription.FailingSince,
        CreatedAt = subscription.CreatedAt,
        UpdatedAt = subscription.UpdatedAt,
        Secret = secret,
        PreviousSecretExpiresAt = subscription.PreviousSecretExpiresAt,
    };
}
