namespace FactCheck.Language.Revisions;

/// <summary>What of a claim changed between two revisions, once it is known to be the same claim.</summary>
internal sealed class ClaimComparison(RevisionSide before, RevisionSide after)
{
    public AlignedClaim Compare(Claim? was, Claim? now)
    {
        if (was is null || now is null)
        {
            return new AlignedClaim { Change = was is null ? RevisionChange.New : RevisionChange.Gone, Before = was, After = now };
        }
        var (sourcesBefore, sourcesAfter) = (before.AttributionsOf(was), after.AttributionsOf(now));
        var (wordingBefore, wordingAfter) = (Wording.Of(was, sourcesBefore, before.Text), Wording.Of(now, sourcesAfter, after.Text));
        List<string> aspects = [.. WordingAspects(wordingBefore, wordingAfter), .. AttributionAspects(sourcesBefore, sourcesAfter)];
        if (!wordingBefore.Hedges.Order(StringComparer.Ordinal).SequenceEqual(wordingAfter.Hedges.Order(StringComparer.Ordinal)))
        {
            aspects.Add(ClaimAspects.Hedge);
        }
        if (aspects is [] && wordingBefore.All != wordingAfter.All)
        {
            // "Five" became "5": the value is the same, and the words are not.
            aspects.Add(ClaimAspects.Words);
        }
        return new AlignedClaim
        {
            Change = aspects is not [] ? RevisionChange.Changed : was.Start == now.Start ? RevisionChange.Unchanged : RevisionChange.Moved,
            Before = was,
            After = now,
            Revised = aspects is [] ? null : new ClaimRevision
            {
                Aspects = aspects,
                TextBefore = was.Text,
                AttributionBefore = sourcesBefore.MaxBy(attribution => attribution.Confidence),
                DroppedHedges = [.. wordingBefore.Hedges.Except(wordingAfter.Hedges)],
            },
        };
    }

    private static IEnumerable<string> WordingAspects(Wording was, Wording now)
    {
        var quote = was.Quoted != now.Quoted;

        // Where quote marks were set or taken away, the words moved into the quote or out of it, and none changed.
        if (was.Plain != now.Plain && !(quote && was.All == now.All))
        {
            yield return ClaimAspects.Words;
        }
        if (quote)
        {
            yield return ClaimAspects.Quote;
        }
        if (was.Numbers != now.Numbers)
        {
            yield return ClaimAspects.Number;
        }
    }

    private static IEnumerable<string> AttributionAspects(IReadOnlyList<AttributionRelation> was, IReadOnlyList<AttributionRelation> now)
    {
        if (was.Count > 0 != now.Count > 0
            || !was.All(source => now.Any(other => SourceIdentity.Same(source, other)))
            || !now.All(source => was.Any(other => SourceIdentity.Same(source, other))))
        {
            yield return ClaimAspects.Source;
        }

        // Where every source was taken away, or the first added, that is what changed.
        if (was is not [] && now is not [] && !Stances(was).SetEquals(Stances(now)))
        {
            yield return ClaimAspects.Stance;
        }
    }

    private static HashSet<(Stance Stance, bool Negated)> Stances(IReadOnlyList<AttributionRelation> attributions) =>
        [.. attributions.Select(attribution => (attribution.Stance, attribution.Negated))];
}
