using System.Text.Json;

namespace FactCheck.Dashboard.Clients;

/// <summary>An endpoint that is told of events, as <c>GET /v1/webhooks</c> shows it.</summary>
public sealed record Webhook
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public IReadOnlyList<string> EventTypes { get; init; } = [];

    public WebhookFilter Filter { get; init; } = new();

    public string? Description { get; init; }

    public bool Enabled { get; init; }

    /// <summary>Why it is off, in a sentence.</summary>
    public string? DisabledReason { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Since when every delivery has failed.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>In the answer that made it, and never again.</summary>
    public string? Secret { get; init; }

    /// <summary>Until when the secret before this one signs along.</summary>
    public DateTimeOffset? PreviousSecretExpiresAt { get; init; }
}

public sealed record WebhookFilter
{
    public IReadOnlyList<string> Rules { get; init; } = [];

    public string? MinSeverity { get; init; }

    public IReadOnlyList<string> Desks { get; init; } = [];
}

/// <summary>What is asked of an endpoint that is made or changed.</summary>
internal sealed record WebhookDraft(string Url, IReadOnlyList<string> EventTypes, WebhookFilter Filter, string Description);

/// <summary>An event that a webhook can subscribe to.</summary>
public sealed record EventType(string Type, string Description);

/// <summary>One event on its way to one endpoint.</summary>
public sealed record Delivery
{
    public required string Id { get; init; }

    public required string EventId { get; init; }

    public required string EventType { get; init; }

    /// <summary>pending, delivered, failed or cancelled.</summary>
    public required string Status { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>What was sent, of a single delivery and until it is erased.</summary>
    public JsonElement? Body { get; init; }
}

public sealed record DeliveryAttempt(int Number, DateTimeOffset At, bool Manual, int? Status, string? Error, double DurationMs, string? Response);
