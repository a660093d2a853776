namespace FactCheck.Language.Evaluation;

/// <summary>An article's marked and found relations, and which of them belong together.</summary>
internal sealed class Pairing
{
    public Pairing(ScoredRelation[] gold, ScoredRelation[] found)
    {
        (Gold, Found) = (gold, found);
        ByOverlap = Assignment.Match(found, gold, (f, g) => f.OverlapsRoles(g));
        ByEquality = Assignment.Match(found, gold, (f, g) => f.Equals(g));
        GoldByCue = [.. found.Select(f => Array.FindAll(gold, f.OverlapsCue))];
        FoundByCue = [.. gold.Select(g => Array.FindAll(found, g.OverlapsCue))];
    }

    public ScoredRelation[] Gold { get; }

    public ScoredRelation[] Found { get; }

    /// <summary>For each found relation the one marked relation that it overlaps in all roles, or -1.</summary>
    public int[] ByOverlap { get; }

    /// <summary>For each found relation the one marked relation that equals it, or -1.</summary>
    public int[] ByEquality { get; }

    /// <summary>For each found relation all marked ones whose cue overlaps its own.</summary>
    public ScoredRelation[][] GoldByCue { get; }

    /// <summary>For each marked relation all found ones whose cue overlaps its own.</summary>
    public ScoredRelation[][] FoundByCue { get; }

    /// <summary>The relations of one kind; the kind of a found one is read from what was found, that of a marked one from what was marked.</summary>
    public RelationScores Of(Func<ScoredRelation, bool> isOfKind) => new(Count(ByOverlap, isOfKind), Count(ByEquality, isOfKind));

    private Score Count(int[] partners, Func<ScoredRelation, bool> isOfKind) => new(
        Found.Count(isOfKind),
        Gold.Count(isOfKind),
        Found.Where((relation, i) => partners[i] >= 0 && isOfKind(relation)).Count(),
        partners.Count(partner => partner >= 0 && isOfKind(Gold[partner])));
}
