namespace FactCheck.Hosting.Messaging;

/// <summary>A message that an endpoint has handled; its primary key is what makes a second delivery harmless.</summary>
public sealed class InboxMessage
{
    public required Guid MessageId { get; init; }

    public required string Endpoint { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
