using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Dashboard.Policies;

/// <summary>A bound in a condition that is edited: <c>{ "checkWorthiness": { "atLeast": 0.8 } }</c>.</summary>
/// <param name="bounds">The object that holds it.</param>
/// <param name="name">What is measured.</param>
/// <param name="side">atLeast or atMost.</param>
internal sealed class ThresholdDraft(JsonObject bounds, string name, string side)
{
    private static readonly string[] Sides = ["atLeast", "atMost"];

    internal string Name => $"{ConditionWording.Words(name)} {ConditionWording.Words(side)}";

    /// <summary>Distances count sentences; the rest is a share.</summary>
    internal bool IsCount => name == "sourceDistance";

    internal double? Value
    {
        get => bounds[side] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;
        set
        {
            if (value is { } number)
            {
                bounds[side] = number;
            }
        }
    }

    internal string Written => Value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>All in a condition, those of its alternatives among them.</summary>
    internal static IEnumerable<ThresholdDraft> In(JsonObject condition)
    {
        foreach (var (name, node) in condition)
        {
            if (node is JsonObject bounds)
            {
                foreach (var side in Sides.Where(bounds.ContainsKey))
                {
                    yield return new ThresholdDraft(bounds, name, side);
                }
            }
            else if (node is JsonArray alternatives)
            {
                foreach (var inner in alternatives.OfType<JsonObject>().SelectMany(In))
                {
                    yield return inner;
                }
            }
        }
    }
}
