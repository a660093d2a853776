using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Attributions.Verification;

/// <summary>Says how probably each relation is right as a whole, and chooses among them.</summary>
internal static class RelationVerifier
{
    public const byte Wrong = 0, Right = 1;

    /// <summary>A single decision is a chain of one step: the verifier is a logistic regression.</summary>
    public static readonly ChainShape Shape = new(labels: [Wrong, Right], starts: 0b11, follows: [0b11, 0b11], stepClasses: 1);

    /// <summary>The probability of each relation of a document.</summary>
    public static float[] Verify(LinearChain chain, CueView view, IReadOnlyList<RankedRelation> relations)
    {
        var templates = new VerifierTemplates(view, relations);
        var (sequence, lattice) = (new ChainSequence(), new Lattice(chain.Shape));
        var probabilities = new float[relations.Count];
        for (var i = 0; i < probabilities.Length; i++)
        {
            templates.Write(i, sequence);
            chain.Run(sequence, lattice);
            probabilities[i] = (float)lattice.Marginal(0, Right);
        }
        return probabilities;
    }

    /// <summary>The relations at or over a threshold, of those that share tokens of their cues only the most probable; in order of the text.</summary>
    public static List<RelationSpans> Choose(IReadOnlyList<RankedRelation> relations, float[] probabilities, float threshold)
    {
        var taken = new HashSet<int>();
        var chosen = new List<RelationSpans>();
        foreach (var i in Enumerable.Range(0, probabilities.Length).Where(i => probabilities[i] >= threshold).OrderByDescending(i => probabilities[i]))
        {
            var relation = relations[i].Relation;
            var cue = Enumerable.Range(relation.Cue.Range.Start, relation.Cue.Range.Length);
            if (!cue.Any(taken.Contains))
            {
                taken.UnionWith(cue);
                chosen.Add(new RelationSpans(relation.Source is { } source ? [source] : [], relation.Cue.Range, relation.Content, probabilities[i]));
            }
        }
        chosen.Sort((a, b) => a.Cue.Start.CompareTo(b.Cue.Start));
        return chosen;
    }
}
