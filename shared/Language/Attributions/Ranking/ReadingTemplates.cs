using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>
/// Turns rival readings into the steps of one sequence: all groups of templates, in one place. What they see and the chains cannot is
/// whole spans: both ends at once, what of the tree they cut, what of the sentence they leave over.
/// </summary>
internal static class ReadingTemplates
{
    /// <summary>Lower ends of the classes of logarithms of probabilities.</summary>
    private static readonly double[] ProbabilityClasses = [-0.05, -0.2, -0.5, -1, -2, -4, -8];

    /// <param name="view">The document.</param>
    /// <param name="rivals">Readings of cues that overlap, those of one cue side by side, the likeliest first.</param>
    /// <param name="to">Is cleared, and filled with one step a reading.</param>
    public static void Write(ReadingView view, IReadOnlyList<TaggedRelation> rivals, ChainSequence to)
    {
        to.Clear();
        var first = 0;
        for (var i = 0; i < rivals.Count; i++)
        {
            first = rivals[i].Cue == rivals[first].Cue ? first : i;
            var reading = new Reading(view, rivals[i]);
            AddCertainty(reading, rivals[first].LogProbability, i - first, to);
            CueEdgeTemplates.Add(reading, to);
            ReadingSourceTemplates.Add(reading, to);
            if (reading.HasContent)
            {
                ContentEdgeTemplates.Add(reading, to);
                ContentTreeTemplates.Add(reading, to);
                ContentInsideTemplates.Add(reading, to);
                LeftOverTemplates.Add(reading, to);
            }
            to.EndStep(allowedStates: 1, stepClass: 0);
        }
    }

    private static void AddCertainty(Reading reading, double likeliest, int rank, ChainSequence to)
    {
        var probability = reading.Relation.LogProbability;
        var behind = ProbabilityClass(probability - likeliest);
        to.Add(Mix(1, behind));
        to.Add(Mix(2, (uint)Math.Min(rank, 5)));
        to.Add(Mix(3, behind, reading.Roles));
        to.Add(Mix(4, ProbabilityClass(probability)));
        to.Add(Mix(5, reading.Order, reading.Roles));
        to.Add(Mix(6, reading.Order, reading.Roles, reading.Lemma));
        to.Add(Mix(7, reading.Order, reading.Tags[reading.Cue.End], reading.Tags[reading.Cue.Start - 1]));
        to.Add(Mix(8, reading.Roles, reading.Lemma));
        if (!reading.HasContent)
        {
            to.Add(Mix(9, reading.Lemma));
        }
    }

    public static uint ProbabilityClass(double logarithm)
    {
        var found = 0u;
        while (found < ProbabilityClasses.Length && logarithm <= ProbabilityClasses[found])
        {
            found++;
        }
        return found;
    }
}
