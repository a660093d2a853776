namespace FactCheck.Webhooks.Events;

/// <summary>Something that happened, with the body that every subscriber of it gets, byte for byte, on every attempt.</summary>
internal sealed class WebhookEvent
{
    /// <summary>The id of the message that told of it, so that a message told twice is one event.</summary>
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required string Type { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
