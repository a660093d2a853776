using FactCheck.Language.Revisions;

namespace FactCheck.Language.Policies;

/// <summary>What a well-formed policy can still get wrong, a sentence each.</summary>
internal static class PolicyChecks
{
    private static readonly string[] KnownTypes =
    [
        ClaimTypes.Quantity, ClaimTypes.Comparison, ClaimTypes.Trend, ClaimTypes.Cause, ClaimTypes.LawOrRule, ClaimTypes.Event,
        ClaimTypes.QuoteOrPosition, ClaimTypes.Prediction, ClaimTypes.PersonalExperience, ClaimTypes.Definition,
    ];

    private static readonly string[] KnownAspects =
        [ClaimAspects.Words, ClaimAspects.Quote, ClaimAspects.Number, ClaimAspects.Source, ClaimAspects.Stance, ClaimAspects.Hedge];

    private const int MostRules = 100;

    // Every one may be tried on every claim with each of its attributions; the policies of seeds have 17 and 19.
    private const int MostConditions = 200;

    private const int MostEntries = 50;

    private const int LongestId = 64;

    private const int LongestReason = 500;

    /// <summary>In the order of the policy; only the first are of use, and a large policy can have very many.</summary>
    public static IEnumerable<string> Faults(Policy policy)
    {
        if (string.IsNullOrWhiteSpace(policy.Id))
        {
            yield return "The policy: \"id\" is empty.";
        }
        if (policy.Version < 1)
        {
            yield return $"The policy: {policy.Version} is no value for \"version\"; it is a whole number from 1.";
        }
        if (policy.Rules.Count > MostRules)
        {
            yield return $"The policy: it has {policy.Rules.Count} rules; {MostRules} are accepted.";
        }
        if (policy.Rules.Any(rule => rule is null))
        {
            yield return $"The policy: {PolicyFault.NullIn("rules")}";
            yield break;
        }
        var conditions = policy.Rules.Sum(rule => Count(rule.When));
        if (conditions > MostConditions)
        {
            yield return $"The policy: its rules have {conditions} conditions, those of anyOf included; {MostConditions} are accepted.";
        }
        foreach (var twice in policy.Rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1))
        {
            yield return $"The policy: {twice.Count()} rules have the id \"{PolicyFault.Shorten(twice.Key)}\"; an id is used once.";
        }
        foreach (var fault in policy.Rules.SelectMany(OfRule))
        {
            yield return fault;
        }
    }

    private static int Count(Condition? condition) => condition is null ? 0 : 1 + (condition.AnyOf ?? []).Sum(Count);

    private static IEnumerable<string> OfRule(PolicyRule rule)
    {
        var place = $"The rule \"{PolicyFault.Shorten(rule.Id)}\"";
        if (string.IsNullOrWhiteSpace(rule.Id))
        {
            yield return "The policy: a rule's \"id\" is empty.";
        }
        if (string.IsNullOrWhiteSpace(rule.Reason))
        {
            yield return $"{place}: \"reason\" is empty; it is a sentence for the reviewer.";
        }
        if (rule.Id.Length > LongestId || rule.Reason.Length > LongestReason)
        {
            yield return $"{place}: an id has at most {LongestId} characters and a reason {LongestReason}.";
        }
        foreach (var name in ReasonTemplate.Unknown(rule.Reason))
        {
            yield return $"{place}: \"reason\" names {{{PolicyFault.Shorten(name)}}}; it may name {string.Join(", ", ReasonTemplate.Names.Select(known => $"{{{known}}}"))}.";
        }
        foreach (var fault in OfCondition(rule.When, "when"))
        {
            yield return $"{place}: {fault}";
        }
    }

    private static IEnumerable<string> OfCondition(Condition? condition, string field)
    {
        if (condition is null)
        {
            yield return PolicyFault.NullIn(field);
            yield break;
        }
        if (condition == new Condition())
        {
            yield return $"\"{field}\" is empty and would flag every claim; give it a field.";
        }
        foreach (var type in (condition.Types ?? []).Except(KnownTypes))
        {
            yield return $"{PolicyFault.Quote(type)} is no value for \"types\"; it is a list of {string.Join(", ", KnownTypes)}.";
        }
        foreach (var aspect in (condition.Changed ?? []).Except(KnownAspects))
        {
            yield return $"{PolicyFault.Quote(aspect)} is no value for \"changed\"; it is a list of {string.Join(", ", KnownAspects)}.";
        }
        if (condition.MatchVerdict?.Any(verdict => verdict is null) == true)
        {
            yield return PolicyFault.NullIn("matchVerdict");
        }
        foreach (var (name, threshold, most) in Thresholds(condition))
        {
            if (threshold is { AtLeast: null, AtMost: null })
            {
                yield return $"\"{name}\" gives no bound; give it atLeast, atMost or both.";
            }
            else if (threshold?.AtLeast < 0 || threshold?.AtLeast > most || threshold?.AtMost < 0 || threshold?.AtMost > most)
            {
                yield return $"the bounds of \"{name}\" are from 0 to {most}.";
            }
        }
        foreach (var (name, count) in Lists(condition))
        {
            if (count == 0)
            {
                yield return $"\"{name}\" is an empty list and would never hold; leave it out or give it a value.";
            }
            if (count > MostEntries)
            {
                yield return $"\"{name}\" has {count} entries; {MostEntries} are accepted.";
            }
        }
        foreach (var fault in (condition.AnyOf ?? []).SelectMany(inner => OfCondition(inner, "anyOf")))
        {
            yield return fault;
        }
    }

    private static (string Name, Threshold? Threshold, double Most)[] Thresholds(Condition condition) =>
    [
        ("sourceDistance", condition.SourceDistance, 1000),
        ("confidence", condition.Confidence, 1),
        ("checkWorthiness", condition.CheckWorthiness, 1),
        ("verifiability", condition.Verifiability, 1),
        ("matchScore", condition.MatchScore, 1),
    ];

    private static (string Name, int? Count)[] Lists(Condition condition) =>
    [
        ("sourceClass", condition.SourceClass?.Count),
        ("quote", condition.Quote?.Count),
        ("stance", condition.Stance?.Count),
        ("types", condition.Types?.Count),
        ("conflict", condition.Conflict?.Count),
        ("changed", condition.Changed?.Count),
        ("matchVerdict", condition.MatchVerdict?.Count),
        ("anyOf", condition.AnyOf?.Count),
    ];
}
