using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Verification;

/// <summary>What tells a right relation from a wrong one: how sure the models before were, its parts, and the relations around it.</summary>
internal sealed class VerifierTemplates(CueView view, IReadOnlyList<RankedRelation> all)
{
    private const uint Absent = 0xFFFF_FFF5;

    private readonly RelationNeighbours neighbours = new(all);

    /// <param name="index">Which of the relations.</param>
    /// <param name="to">Is cleared, and filled with one step.</param>
    public void Write(int index, ChainSequence to)
    {
        to.Clear();
        var relation = all[index];
        var parts = new RelationParts(view, relation);
        AddCertainty(parts, to);
        AddWords(parts, to);
        AddNeighbours(index, parts, to);
        to.EndStep(0b11, 0);
    }

    private static void AddCertainty(RelationParts parts, ChainSequence to)
    {
        var (cue, reading, roles) = (parts.CueProbability, parts.ReadingProbability, parts.Roles);
        to.Add(Mix(1));
        to.Add(Mix(2, cue));
        to.Add(Mix(3, reading));
        to.Add(Mix(4, cue, reading));
        to.Add(Mix(5, roles));
        to.Add(Mix(6, roles, cue));
        to.Add(Mix(7, reading, roles));
        to.Add(Mix(8, parts.ContentLength, roles));
        to.Add(Mix(9, parts.Order, roles));
        to.Add(Mix(10, parts.Quoted));
        to.Add(Mix(11, parts.Quoted, cue));
        to.Add(Mix(12, parts.EdgesProbability));
        to.Add(Mix(13, parts.RankProbability));
        to.Add(Mix(14, parts.RankProbability, cue));
    }

    private void AddWords(RelationParts parts, ChainSequence to)
    {
        var (tokens, head, relation) = (view.Tokens, parts.Head, parts.Relation);
        var (lemma, tag, prior, roles) = (tokens.Lemmas[head], tokens.Tags[head], view.PriorClasses[head], parts.Roles);
        var first = relation.Content.Count > 0 ? relation.Content[0].Start : -1;
        var last = relation.Source is { } source ? source.End - 1 : -1;
        to.Add(Mix(20, lemma));
        to.Add(Mix(21, lemma, roles));
        to.Add(Mix(22, prior));
        to.Add(Mix(23, prior, parts.CueProbability));
        to.Add(Mix(24, last < 0 ? Absent : tokens.WordSort(last)));
        to.Add(Mix(25, last < 0 ? Absent : tokens.WordSort(last), parts.CueProbability));
        to.Add(Mix(26, last < 0 ? Absent : tokens.Lemmas[last]));
        to.Add(Mix(27, first < 0 ? Absent : tokens.Words[first]));
        to.Add(Mix(28, first < 0 ? Absent : tokens.Tags[first], tag, roles));
        to.Add(Mix(29, (uint)Math.Min(4, relation.Cue.Range.Length), tag));
    }

    private void AddNeighbours(int index, RelationParts parts, ChainSequence to)
    {
        var inside = Strength(neighbours.Around(index));
        var claimed = Strength(neighbours.Claiming(index));
        to.Add(Mix(40, inside));
        to.Add(Mix(41, inside, parts.CueProbability));
        to.Add(Mix(42, inside, parts.Roles));
        to.Add(Mix(43, claimed));
        to.Add(Mix(44, claimed, parts.CueProbability));
    }

    private static uint Strength(float probability) => probability switch
    {
        0 => 0,
        < 0.3f => 1,
        < 0.6f => 2,
        < 0.85f => 3,
        _ => 4,
    };
}
