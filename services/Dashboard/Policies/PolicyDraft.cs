using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Dashboard.Policies;

/// <summary>A policy while it is edited: by the form, rule by rule, or as the JSON that it is.</summary>
internal sealed class PolicyDraft
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _before;
    private JsonObject _policy;

    /// <param name="policy">As it is shown at first.</param>
    /// <param name="inForce">What it would replace.</param>
    internal PolicyDraft(JsonObject policy, JsonObject inForce)
    {
        _policy = policy.DeepClone().AsObject();
        Replaces = Number(inForce);
        _before = Write(inForce);
        Rules = Read();
    }

    /// <summary>The version in force.</summary>
    internal int Replaces { get; }

    internal string Name => Word("name") ?? "Sourcing policy";

    internal string? Description => Word("description");

    internal IReadOnlyList<RuleDraft> Rules { get; private set; }

    internal string Text => Write(_policy);

    /// <summary>The policy in force, as text.</summary>
    internal string Before => _before;

    internal bool IsChanged => Text != _before;

    /// <returns>Where the text is no JSON object, in a sentence; null where it is.</returns>
    internal string? Take(string text)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new() { MaxDepth = 32 }) is not JsonObject policy)
            {
                return "A policy is a JSON object: it begins with { and has id, name, version and rules.";
            }

            // A name that stands twice is only found when its object is read.
            _ = policy.ToJsonString();
            _policy = policy;
            Rules = Read();
            return null;
        }
        catch (JsonException exception)
        {
            return $"This is not valid JSON: line {exception.LineNumber + 1}, character {exception.BytePositionInLine + 1} cannot be read.";
        }
        catch (ArgumentException)
        {
            return "This is not valid JSON: a name stands twice in one object.";
        }
    }

    internal static int Number(JsonObject policy) => policy["version"] is JsonValue value && value.TryGetValue<int>(out var version) ? version : 1;

    /// <summary>Without the version, which only counts: two that differ in it alone are the same.</summary>
    internal static string Write(JsonObject policy)
    {
        var shown = policy.DeepClone().AsObject();
        shown["version"] = 1;
        return shown.ToJsonString(Indented);
    }

    private string? Word(string name) => _policy[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    private IReadOnlyList<RuleDraft> Read() =>
        _policy["rules"] is JsonArray rules ? [.. rules.OfType<JsonObject>().Select(rule => new RuleDraft(rule))] : [];
}
