using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using MassTransit;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// A message as it stands in the outbox, in the envelope that MassTransit's consumers read (its <c>JsonMessageEnvelope</c>), so that its bytes go out as they
/// were stored. What only requests and sagas need is left out.
/// </summary>
internal sealed class OutboxEnvelope(IBus bus, OutboxQueues queues, TimeProvider clock)
{
    internal const string ContentType = "application/vnd.masstransit+json";

    // What is written around a message comes to some 400 bytes.
    private const int RoomAround = 1_024;

    private readonly ConcurrentDictionary<string, Kind?> _kinds = new();
    private readonly string _source = bus.Address.AbsoluteUri;

    /// <summary>Where MassTransit publishes messages of a type, and what their consumers know them by. It makes an exchange that goes with its last queue for types that are not public.</summary>
    /// <param name="Exchange">Where they are published.</param>
    /// <param name="IsTemporary">Whether it goes with its last queue.</param>
    /// <param name="Names">What its consumers know it by.</param>
    /// <param name="Queues">Which must all have it.</param>
    internal sealed record Kind(string Exchange, bool IsTemporary, string[] Names, string[] Queues);

    /// <returns>Null for a type that this copy of the service does not know.</returns>
    internal Kind? Find(string type) => _kinds.GetOrAdd(type, Read);

    internal ReadOnlyMemory<byte> Around(OutboxStore.Row row)
    {
        var buffer = new ArrayBufferWriter<byte>(row.Body.Length + RoomAround);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("messageId", row.MessageId);
        json.WriteString("sourceAddress", _source);
        json.WriteStartArray("messageType");
        foreach (var name in Find(row.Type)!.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WritePropertyName("message");
        json.WriteRawValue(row.Body, skipInputValidation: true);
        json.WriteString("sentTime", clock.GetUtcNow().UtcDateTime);
        json.WriteStartObject("headers");
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private Kind? Read(string name) =>
        Type.GetType(name) is { } type && bus.Topology.TryGetPublishAddress(type, out var address)
            ? new Kind(
                Uri.UnescapeDataString(address.AbsolutePath.Split('/')[^1]),
                address.Query.Contains("temporary=true", StringComparison.Ordinal),
                MessageTypeCache.GetMessageTypeNames(type),
                queues.Taking(type))
            : null;
}
