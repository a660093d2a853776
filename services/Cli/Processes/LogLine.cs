using System.Text.Json;

namespace FactCheck.Cli.Processes;

/// <summary>The services log one JSON object a line, for machines; this is what a person wants to see of it.</summary>
internal static class LogLine
{
    private const int MaxLength = 400;

    /// <summary>Level, class, message and the exception's own words; any other line as it is, but not longer than a few lines of a terminal.</summary>
    public static string Readable(string line)
    {
        if (!line.StartsWith('{'))
        {
            return Shorten(line);
        }
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var exception = Text(root, "Exception").Split('\n').Where(part => !part.StartsWith("   at ", StringComparison.Ordinal)).Select(part => part.Trim());
            string[] parts = [Text(root, "Timestamp").Trim(), Text(root, "LogLevel"), Text(root, "Category") + ":", Text(root, "Message"), .. exception];
            return Shorten(string.Join(' ', parts.Where(part => part.Length > 0)));
        }
        catch (JsonException)
        {
            return Shorten(line);
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static string Shorten(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
