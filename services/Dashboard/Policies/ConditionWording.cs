using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.Dashboard.Policies;

/// <summary>Reads a condition out, as a reviewer would say it. What it does not know it says in the condition's own words.</summary>
internal static partial class ConditionWording
{
    private static readonly Dictionary<string, (string Yes, string No)> Facts = new()
    {
        ["hasQuantity"] = ("it has a number", "it has no number"),
        ["attributed"] = ("somebody is said to make it", "nobody is said to make it"),
        ["cited"] = ("something is cited for it", "nothing is cited for it"),
        ["hedged"] = ("it is hedged", "it is not hedged"),
        ["judgesPerson"] = ("it judges a person", "it judges nobody"),
        ["hedgeDropped"] = ("a hedge was dropped since the last revision", "no hedge was dropped"),
        ["matchSame"] = ("a past claim is taken for the same", "a past claim only resembles it"),
        ["matchNegative"] = ("a past fact-check found the same wrong", "a past fact-check found the same right"),
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["sourceClass"] = "its source is",
        ["quote"] = "the quotation is",
        ["stance"] = "its source",
        ["types"] = "its type is",
        ["conflict"] = "against it in the same article stands",
        ["changed"] = "since the last revision it changed its",
        ["matchVerdict"] = "the same was rated",
        ["sourceDistance"] = "sentences to its source",
        ["matchScore"] = "likeness to a past claim",
    };

    internal static string Of(JsonObject? condition, bool ofAllSources)
    {
        var parts = condition?.Select(field => Part(field.Key, field.Value)).ToList() ?? [];
        return parts.Count == 0 ? "no condition" : $"{string.Join(" · ", parts)}{(ofAllSources ? " · for every source of the claim" : "")}";
    }

    /// <summary><c>checkWorthiness</c> → check-worthiness; <c>atLeast</c> → at least.</summary>
    internal static string Words(string name) => name switch
    {
        "checkWorthiness" => "check-worthiness",
        _ when Names.TryGetValue(name, out var words) => words,
        _ => Humps().Replace(name, " $1").ToLowerInvariant(),
    };

    private static string Part(string name, JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<bool>(out var holds) && Facts.TryGetValue(name, out var fact) => holds ? fact.Yes : fact.No,
        JsonArray alternatives when name == "anyOf" => $"either {string.Join(", or ", alternatives.Select(inner => Of(inner as JsonObject, ofAllSources: false)))}",
        JsonArray values => $"{Words(name)} {string.Join(" or ", values.Select(value => $"{value}".Replace('-', ' ')))}",
        JsonObject bounds => $"{Words(name)} {string.Join(" and ", bounds.Select(bound => $"{Words(bound.Key)} {bound.Value}"))}",
        _ => $"{Words(name)} {node}",
    };

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Humps();
}
