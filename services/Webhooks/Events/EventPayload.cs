using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>The envelope of every event, as Standard Webhooks has it.</summary>
internal sealed record EventPayload(string Type, DateTime Timestamp, EventData Data)
{
    /// <summary>Standard Webhooks asks for less than 20 kB; receivers and their proxies are set up for it.</summary>
    internal const int MaxBytes = 20_000;

    // The body is JSON and never put into a page: letters of every script, quotes and apostrophes stay readable, and short.
    private static readonly JsonSerializerOptions Options = new(JsonDefaults.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(string type, DateTimeOffset at, EventData data) =>
        JsonSerializer.Serialize(new EventPayload(type, at.UtcDateTime, data), Options);
}
