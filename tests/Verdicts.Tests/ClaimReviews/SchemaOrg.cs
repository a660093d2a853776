using System.Text.Json;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

/// <summary>Holds JSON-LD against schema.org's own definitions: every type and property is one of them, every value in its range.</summary>
internal static class SchemaOrg
{
    private static readonly Dictionary<string, Definition> Types = Read();

    private sealed record Definition(string[] Of, Dictionary<string, string[]> Properties);

    internal static IReadOnlyList<string> Faults(JsonElement thing) => [.. Check(thing, "$")];

    private static IEnumerable<string> Check(JsonElement thing, string path)
    {
        var type = thing.Text("@type");
        if (!Types.ContainsKey(type))
        {
            return [$"{path}: {type} is no type"];
        }

        return thing.EnumerateObject().Where(member => !member.Name.StartsWith('@')).SelectMany(member =>
            Range(type, member.Name) is { } range
                ? Values(member.Value).SelectMany(value => CheckValue(value, range, $"{path}.{member.Name}"))
                : [$"{path}: {type} has no {member.Name}"]);
    }

    private static IEnumerable<string> CheckValue(JsonElement value, string[] range, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => Array.Exists(range, allowed => IsA(value.Text("@type"), allowed)) ? Check(value, path) : [$"{path}: {value.Text("@type")} is out of range"],
        JsonValueKind.Number => range.Contains("Number") ? [] : [$"{path}: a number is out of range"],
        JsonValueKind.String => Array.Exists(range, allowed => IsSaid(value.GetString()!, allowed)) ? [] : [$"{path}: \"{value.GetString()}\" is out of range"],
        _ => [$"{path}: {value.ValueKind} says nothing"],
    };

    private static bool IsSaid(string text, string type) => type switch
    {
        "Text" => text.Length > 0,
        "URL" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "Date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "DateTime" => DateTimeOffset.TryParse(text, out _),
        _ => false,
    };

    private static string[]? Range(string type, string property) =>
        Types[type].Properties.GetValueOrDefault(property) ?? Types[type].Of.Select(super => Range(super, property)).FirstOrDefault(range => range is not null);

    private static bool IsA(string type, string other) => type == other || (Types.TryGetValue(type, out var known) && Array.Exists(known.Of, super => IsA(super, other)));

    private static List<JsonElement> Values(JsonElement value) => value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static Dictionary<string, Definition> Read()
    {
        using var stream = typeof(SchemaOrg).Assembly.GetManifestResourceStream("schema-org.json")!;
        return JsonDocument.Parse(stream).RootElement.GetProperty("types").Deserialize<Dictionary<string, Definition>>(JsonSerializerOptions.Web)!;
    }
}
