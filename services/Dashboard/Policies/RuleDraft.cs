using System.Text.Json.Nodes;

namespace FactCheck.Dashboard.Policies;

/// <summary>One rule of a policy that is edited. What the form does not know stays as it is.</summary>
public sealed class RuleDraft(JsonObject rule)
{
    internal static IReadOnlyList<string> Severities { get; } = ["info", "warn", "block"];

    internal string Id => Word("id") ?? "";

    internal string Severity
    {
        get => Word("severity") ?? "";
        set => rule["severity"] = value;
    }

    internal string Reason
    {
        get => Word("reason") ?? "";
        set => rule["reason"] = value;
    }

    internal bool IsEnabled
    {
        get => rule["enabled"] is not JsonValue value || !value.TryGetValue<bool>(out var enabled) || enabled;
        set
        {
            if (value)
            {
                rule.Remove("enabled");
            }
            else
            {
                rule["enabled"] = false;
            }
        }
    }

    /// <summary>When it fires, in words.</summary>
    internal string Condition => ConditionWording.Of(rule["when"] as JsonObject, Word("sources") == "all");

    /// <summary>The numbers in its condition.</summary>
    internal IReadOnlyList<ThresholdDraft> Thresholds { get; } = rule["when"] is JsonObject when ? [.. ThresholdDraft.In(when)] : [];

    private string? Word(string name) => rule[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
