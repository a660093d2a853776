using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Verification;

/// <summary>How relations of one document lie over one another.</summary>
internal sealed class RelationNeighbours(IReadOnlyList<RankedRelation> all)
{
    /// <summary>Relations looked at on each side, in order of their cues: windows reach no further, and the work stays linear.</summary>
    private const int Reach = 24;

    /// <summary>The most probable other cue in whose content this one's cue stands; 0 where it stands in none.</summary>
    public float Around(int index) => Strongest(index, other => Overlaps(other.Content, all[index].Relation.Cue.Range));

    /// <summary>The most probable other cue whose content shares tokens with this one's.</summary>
    public float Claiming(int index) => Strongest(index, other => all[index].Relation.Content.Any(piece => Overlaps(other.Content, piece)));

    private float Strongest(int index, Func<TaggedRelation, bool> holds)
    {
        var strongest = 0f;
        var end = Math.Min(all.Count, index + Reach + 1);
        for (var i = Math.Max(0, index - Reach); i < end; i++)
        {
            if (i != index && all[i].CueProbability > strongest && holds(all[i].Relation))
            {
                strongest = all[i].CueProbability;
            }
        }
        return strongest;
    }

    private static bool Overlaps(IReadOnlyList<TokenRange> pieces, TokenRange range)
    {
        foreach (var piece in pieces)
        {
            if (piece.Overlaps(range))
            {
                return true;
            }
        }
        return false;
    }
}
