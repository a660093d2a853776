namespace FactCheck.Language.Revisions;

/// <summary>What of an attribution changed between two revisions, once it is known to be the same one.</summary>
internal sealed class AttributionComparison(RevisionSide before, RevisionSide after)
{
    public AlignedAttribution Compare(AttributionRelation? was, AttributionRelation? now)
    {
        if (was is null || now is null)
        {
            return new AlignedAttribution { Change = was is null ? RevisionChange.New : RevisionChange.Gone, Before = was, After = now };
        }
        var words = before.WordsOf(was.Content) != after.WordsOf(now.Content);
        var quoted = was.Quote != QuoteType.Indirect || now.Quote != QuoteType.Indirect;
        (string Aspect, bool Changed)[] aspects =
        [
            (ClaimAspects.Words, words && !quoted),
            (ClaimAspects.Quote, (words && quoted) || was.Quote != now.Quote),
            (ClaimAspects.Source, !SourceIdentity.Same(was, now)),
            (ClaimAspects.Stance, (was.Stance, was.Negated) != (now.Stance, now.Negated)),
            (ClaimAspects.Hedge, was.Hedged != now.Hedged),
        ];
        string[] changed = [.. aspects.Where(aspect => aspect.Changed).Select(aspect => aspect.Aspect)];
        return new AlignedAttribution
        {
            Change = changed is not [] ? RevisionChange.Changed : was.Cue.Start == now.Cue.Start ? RevisionChange.Unchanged : RevisionChange.Moved,
            Before = was,
            After = now,
            Aspects = changed,
        };
    }
}
