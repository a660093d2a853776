using System.Text.Json;

namespace FactCheck.Dashboard.Review;

/// <summary>How far a newcomer has come with their first claim; the browser keeps it for each user.</summary>
/// <param name="Article">The sample that they submitted; null before.</param>
/// <param name="IsOver">They went to the end, or wanted none of it.</param>
public sealed record Walk(string? Article = null, bool IsOver = false)
{
    internal static Walk Read(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? new Walk() : JsonSerializer.Deserialize<Walk>(kept, JsonSerializerOptions.Web) ?? new Walk();
        }
        catch (JsonException)
        {
            return new Walk();
        }
    }

    internal string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
