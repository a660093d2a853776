namespace FactCheck.Language.Revisions;

/// <summary>
/// Which claims and attributions of one revision of an article are which of another, and what of them changed. Pure and deterministic; one to
/// one; the same pairs whichever of the two is called the earlier. Time grows with the texts, and with the claims in them times those within
/// forty sentences of each.
/// </summary>
public sealed record RevisionAlignment
{
    /// <summary>In the later revision's order, with what is gone behind them in the earlier's.</summary>
    public required IReadOnlyList<AlignedClaim> Claims { get; init; }

    public required IReadOnlyList<AlignedAttribution> Attributions { get; init; }

    /// <summary>Finds the pairs by their words and places.</summary>
    public static RevisionAlignment Align(Analysis before, Analysis after)
    {
        var (was, now) = (new RevisionSide(before), new RevisionSide(after));
        var sentences = new SentenceMap(was.Text.SentenceKeys, now.Text.SentenceKeys);
        return Compare(was, now, sentences, AnchorAligner.Pair([.. before.Claims.Select(was.AnchorOf)], [.. after.Claims.Select(now.AnchorOf)], sentences));
    }

    /// <summary>Takes claims that have the same id for the same: for revisions that were aligned when they came, step by step.</summary>
    public static RevisionAlignment ById(Analysis before, Analysis after)
    {
        var (was, now) = (new RevisionSide(before), new RevisionSide(after));
        var places = after.Claims.Select((claim, index) => (claim.Id, index)).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, entry => entry.index);
        return Compare(
            was, now, new SentenceMap(was.Text.SentenceKeys, now.Text.SentenceKeys), [.. before.Claims.Select(claim => places.GetValueOrDefault(claim.Id, -1))]);
    }

    /// <summary>The later revision's analysis, each changed claim with what was said before.</summary>
    public Analysis Mark(Analysis after)
    {
        var revised = Claims.Where(pair => pair.Revised is not null).ToDictionary(pair => pair.After!.Id, pair => pair.Revised);
        return after with { Claims = [.. after.Claims.Select(claim => claim with { Revised = revised.GetValueOrDefault(claim.Id) })] };
    }

    private static RevisionAlignment Compare(RevisionSide before, RevisionSide after, SentenceMap sentences, int[] claims)
    {
        var attributions = AnchorAligner.Pair(
            [.. before.Analysis.Attributions.Select(before.AnchorOf)], [.. after.Analysis.Attributions.Select(after.AnchorOf)], sentences);
        return new RevisionAlignment
        {
            Claims = Pairs(before.Analysis.Claims, after.Analysis.Claims, claims, new ClaimComparison(before, after).Compare),
            Attributions = Pairs(before.Analysis.Attributions, after.Analysis.Attributions, attributions, new AttributionComparison(before, after).Compare),
        };
    }

    private static List<TPair> Pairs<T, TPair>(IReadOnlyList<T> before, IReadOnlyList<T> after, int[] pairs, Func<T?, T?, TPair> compare)
        where T : class
    {
        var beforeOf = new T?[after.Count];
        foreach (var (was, pair) in before.Zip(pairs).Where(entry => entry.Second >= 0))
        {
            beforeOf[pair] = was;
        }
        return
        [
            .. after.Select((now, index) => compare(beforeOf[index], now)),
            .. before.Where((_, index) => pairs[index] < 0).Select(was => compare(was, null)),
        ];
    }
}
