using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Gateway.Installation;

/// <summary>A queue as RabbitMQ's HTTP API tells it; the counts are missing for the first seconds of its life.</summary>
internal sealed record BrokerQueue
{
    private static readonly string[] AsideSuffixes = ["_error", "_dead", "_skipped"];

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("durable")]
    public bool IsDurable { get; init; }

    [JsonPropertyName("messages_ready")]
    public long Ready { get; init; }

    [JsonPropertyName("messages_unacknowledged")]
    public long Unacknowledged { get; init; }

    [JsonPropertyName("consumers")]
    public int Consumers { get; init; }

    [JsonPropertyName("message_stats")]
    public JsonElement Stats { get; init; }

    /// <summary>Messages that consumers were done with lately. Where there were none yet, RabbitMQ 3.10 writes a list in the object's place.</summary>
    internal double DonePerSecond =>
        Stats.ValueKind == JsonValueKind.Object && Stats.TryGetProperty("ack_details", out var done) && done.TryGetProperty("rate", out var rate) ? rate.GetDouble() : 0;

    internal bool IsAside => Source(Name) is not null;

    /// <summary>The queue whose messages are set aside in this one: in <c>_error</c> after their last retry, in <c>_dead</c> when they killed their
    /// consumer, in <c>_skipped</c> when no consumer knew them. Null for one that is consumed.</summary>
    internal static string? Source(string name) =>
        AsideSuffixes.FirstOrDefault(suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? name[..^suffix.Length] : null;
}
