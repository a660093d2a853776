using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Architecture.Tests.Api;

/// <summary>
/// Whether a value is what a schema says: the part of JSON Schema that ASP.NET Core's descriptions use. An example of an answer
/// may leave members out, and shows the telling ones; one of a request may not, since whoever sends it should succeed.
/// </summary>
internal sealed class SchemaFit(JsonObject document, bool mayLeaveOut)
{
    internal IEnumerable<string> Faults(JsonNode? schema, JsonNode? value, string at)
    {
        if (schema is not JsonObject wanted)
        {
            return [];
        }

        if ((string?)wanted["$ref"] is { } reference)
        {
            return Faults(document["components"]!["schemas"]![reference.Split('/')[^1]], value, at);
        }

        if ((wanted["oneOf"] ?? wanted["anyOf"]) is JsonArray choices)
        {
            var tried = choices.Select(choice => Faults(choice, value, at).ToList()).ToList();
            return tried.Exists(faults => faults.Count == 0) ? [] : tried.MaxBy(faults => -faults.Count)!;
        }

        return (wanted["allOf"] as JsonArray ?? [])
            .SelectMany(part => Faults(part, value, at))
            .Concat(TypeFault(wanted, value, at))
            .Concat(value switch
            {
                JsonObject members => MemberFaults(wanted, members, at),
                JsonArray items => items.SelectMany((item, index) => Faults(wanted["items"], item, $"{at}[{index}]")),
                _ => [],
            });
    }

    private IEnumerable<string> MemberFaults(JsonObject schema, JsonObject value, string at)
    {
        if (schema["properties"] is not JsonObject known)
        {
            return value.SelectMany(member => Faults(schema["additionalProperties"], member.Value, $"{at}.{member.Key}"));
        }

        return (schema["required"]?.AsArray() ?? []).Select(name => (string)name!)
            .Where(name => !mayLeaveOut && !value.ContainsKey(name))
            .Select(name => $"{at} lacks {name}")
            .Concat(value.SelectMany(member => known[member.Key] is { } wanted
                ? Faults(wanted, member.Value, $"{at}.{member.Key}")
                : [$"{at}.{member.Key} is not in the schema"]));
    }

    private static IEnumerable<string> TypeFault(JsonObject schema, JsonNode? value, string at)
    {
        var types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(type => (string)type!)],
            JsonValue one => [(string)one!],
            _ => Array.Empty<string>(),
        };
        var found = value?.GetValueKind() switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => ((JsonValue)value).TryGetValue<long>(out _) ? "integer" : "number",
            _ => "null",
        };
        if (types.Length > 0 && !types.Contains(found) && !(found == "integer" && types.Contains("number")))
        {
            return [$"{at} is {found}, not {string.Join(" or ", types)}"];
        }

        return schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value))
            ? [$"{at} is none of {values.ToJsonString()}"]
            : [];
    }
}
