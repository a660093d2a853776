using System.Collections.Frozen;
using FactCheck.Language.Attributions.Roles;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>Readings that cannot be, whatever the models think of them.</summary>
internal static class ReadingRules
{
    private static readonly FrozenSet<string> Hearsay = FrozenSet.Create("reportedly", "allegedly", "supposedly", "purportedly");

    private static readonly FrozenSet<string> Reported = FrozenSet.Create(
        "said", "expected", "believed", "reported", "thought", "rumored", "rumoured", "alleged", "understood", "estimated", "supposed", "feared");

    private static readonly FrozenSet<string> Be = FrozenSet.Create("is", "are", "was", "were", "be", "been", "being", "'s", "'re");

    /// <summary>
    /// "The mayor was said to be furious" does not say who said it, and certainly not the mayor: of 110 such cues in the training articles
    /// none has its subject as its source.
    /// </summary>
    public static bool IsPossible(TokenView tokens, TaggedRelation reading)
    {
        var cue = reading.Cue.Range;
        if (reading.Source is not { } source || source.Start >= cue.End)
        {
            return true;
        }
        var last = tokens.Word(cue.End - 1);
        return !Hearsay.Contains(last) && (!Reported.Contains(last) || !HoldsBe(tokens, reading));
    }

    private static bool HoldsBe(TokenView tokens, TaggedRelation reading)
    {
        for (var i = reading.Cue.Range.Start; i < reading.Cue.Range.End - 1; i++)
        {
            if (Be.Contains(tokens.Word(i)))
            {
                return true;
            }
        }
        return false;
    }
}
