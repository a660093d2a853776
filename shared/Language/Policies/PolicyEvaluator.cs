using FactCheck.Language.Conflicts;

namespace FactCheck.Language.Policies;

/// <summary>Applies a policy to an analysis.</summary>
public static class PolicyEvaluator
{
    /// <summary>
    /// The same analysis with its claims' flags set anew, in the order of the policy's rules; a rule flags a claim once at most.
    /// Of the rest only the claims' conflicts are added, where nobody has looked for them; flags that were there before are gone, so that
    /// it can be done again.
    /// </summary>
    public static Analysis Evaluate(Analysis analysis, Policy policy)
    {
        var rules = policy.Rules.Where(rule => rule.Enabled).ToList();
        var marked = ArticleConflicts.Mark(analysis);
        var subjects = new Subjects(marked);
        return marked with
        {
            Claims = [.. marked.Claims.Select(claim => claim with { Flags = Flags(claim, subjects.Of(claim), rules) })],
        };
    }

    private static List<Flag> Flags(Claim claim, IReadOnlyList<Subject> subjects, List<PolicyRule> rules)
    {
        List<Flag> flags = [];
        foreach (var rule in rules)
        {
            var fitting = subjects.Where(subject => ConditionTest.Holds(rule.When, subject)).ToList();
            if (fitting.Count > 0 && (rule.Sources == SourceScope.Any || fitting.Count == subjects.Count))
            {
                var reason = ReasonTemplate.Fill(rule.Reason, new Firing(fitting[0], ConditionTest.FiringMatch(rule.When, claim), ConditionTest.FiringConflict(rule.When, claim)));
                flags.Add(new Flag(rule.Id, NameOf(rule.Severity), reason));
            }
        }
        return flags;
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Block => "block",
        Severity.Warn => "warn",
        _ => "info",
    };
}
