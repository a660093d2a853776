using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>The words of the cue's sentence that are in no role: how many, and the nearest on either side.</summary>
internal static class LeftOverTemplates
{
    private const int Most = 5;

    public static void Add(Reading reading, ChainSequence to)
    {
        var (left, right) = Count(reading);
        var (before, after) = (reading.Cue.Start - 1, reading.Cue.End);
        while (after < reading.Sentence.End && reading.Relation.Holds(after))
        {
            after++;
        }
        while (before >= reading.Sentence.Start && reading.Relation.Holds(before))
        {
            before--;
        }
        to.Add(Mix(60, left, right));
        to.Add(Mix(61, right, reading.ContentSide, reading.Lemma));
        to.Add(Mix(62, left, reading.ContentSide, reading.Lemma));
        to.Add(Mix(63, reading.Words[after], reading.Tags[after], reading.ContentSide));
        to.Add(Mix(64, reading.Words[before], reading.Tags[before], reading.ContentSide));
        to.Add(Mix(65, after >= reading.Sentence.End ? 1u : 0, before < reading.Sentence.Start ? 1u : 0, reading.Order));
    }

    private static (uint Left, uint Right) Count(Reading reading)
    {
        var (left, right) = (0, 0);
        for (var i = reading.Sentence.Start; i < reading.Sentence.End; i++)
        {
            var word = reading.Tokens.Word(i);
            if ((word.Length > 1 || char.IsLetterOrDigit(word[0])) && !reading.Relation.Holds(i))
            {
                left += i < reading.Cue.Start ? 1 : 0;
                right += i < reading.Cue.Start ? 0 : 1;
            }
        }
        return ((uint)Math.Min(Most, left), (uint)Math.Min(Most, right));
    }
}
