namespace FactCheck.Webhooks.Events;

/// <summary>Something that happened, with the body that every subscriber of it gets, byte for byte, on every attempt.</summary>
internal sealed class WebhookEvent
{
    /// <summary>Made from the id of the message that told of it, so that a message told twice is one event.</summary>
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required string Type { get; init; }

    /// <summary>The article that it is about, by which its text can be erased.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>The verdict that the body carries, for the ledger of recipients.</summary>
    public Guid? VerdictId { get; init; }

    public int? VerdictVersion { get; init; }

    /// <summary>Null once it was erased: it is sent no more.</summary>
    public required string? Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>W3C trace context of the work that told of it, so that one trace follows an article to its webhooks.</summary>
    public string? TraceParent { get; init; }
}
