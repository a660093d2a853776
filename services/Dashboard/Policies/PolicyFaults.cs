using System.Text.RegularExpressions;

namespace FactCheck.Dashboard.Policies;

/// <summary>What the API found wrong with a policy: a sentence a line, each at the rule that it names.</summary>
internal sealed partial class PolicyFaults
{
    private readonly ILookup<string, string> _faults;

    internal PolicyFaults(string? refusal) =>
        _faults = (refusal?.Split('\n') ?? []).ToLookup(sentence => Rule().Match(sentence) is { Success: true } match ? match.Groups[1].Value : "");

    internal IEnumerable<string> Of(string rule) => _faults[rule];

    /// <summary>Those of no rule that is shown.</summary>
    internal IEnumerable<string> Elsewhere(IEnumerable<string> rules)
    {
        var shown = rules.ToHashSet();
        return _faults.Where(group => group.Key.Length == 0 || !shown.Contains(group.Key)).SelectMany(group => group);
    }

    [GeneratedRegex("^The rule \"([^\"]+)\"")]
    private static partial Regex Rule();
}
