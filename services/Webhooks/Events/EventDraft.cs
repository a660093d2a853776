using System.Security.Cryptography;
using System.Text;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;

namespace FactCheck.Webhooks.Events;

/// <summary>An event before it is written: what it is about decides who is told, and in what words.</summary>
internal sealed record EventDraft
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>One of <see cref="EventTypes"/>.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The article that it is about; null where it is about none.</summary>
    public ArticleSummary? Article { get; init; }

    /// <summary>What filters by rule and severity look at; null where they do not apply.</summary>
    public IReadOnlyList<RaisedFlag>? Flags { get; init; }

    /// <summary>The version of a verdict that its body carries.</summary>
    public VerdictVersion? Verdict { get; init; }

    /// <summary>Which of several events of one message it is; null where there is one only.</summary>
    public Guid? Part { get; init; }

    public required Func<EventWording, EventData> Tell { get; init; }

    internal readonly record struct VerdictVersion(Guid Id, int Version);

    /// <summary>The body: whole if it fits, else cut to the first size that does, and without a word of an embargoed article.</summary>
    internal string Write(PublicAddresses addresses)
    {
        // Only what is known to be published is told: a visibility that this version does not know gives nothing away.
        var mayTell = Article is null || Article.Visibility == Visibilities.Published;
        return EventWording.Rooms
            .Select(room => EventPayload.Write(
                Type, OccurredAt, Tell(new EventWording(addresses, mayTell, room)) with { Truncated = room != EventWording.Rooms[0] }))
            .First(body => Encoding.UTF8.GetByteCount(body) <= EventPayload.MaxBytes);
    }

    /// <summary>
    /// The event's id: the message's, so that a message told twice is one event. Of several events each keeps the time in
    /// the message's UUIDv7 and takes its random half from message and part together.
    /// </summary>
    internal Guid IdIn(Guid messageId)
    {
        if (Part is not { } part)
        {
            return messageId;
        }

        Span<byte> bytes = stackalloc byte[32];
        messageId.TryWriteBytes(bytes, bigEndian: true, out _);
        part.TryWriteBytes(bytes[16..], bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        hash[..8].CopyTo(bytes[8..]);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
