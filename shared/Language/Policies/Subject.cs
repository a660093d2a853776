namespace FactCheck.Language.Policies;

/// <summary>What a condition is tried on: a claim with one of its attributions, or with none.</summary>
internal sealed record Subject(Claim Claim, AttributionRelation? Attribution, bool Cited, int? SourceDistance)
{
    public static IReadOnlyList<Subject> Of(Analysis analysis, Claim claim)
    {
        var sentences = SentencesOf(analysis, claim.Span);
        var cited = analysis.Citations.Any(citation => citation.Start < sentences.End && sentences.Start < citation.End);
        var attributions = analysis.Attributions.Where(attribution => claim.AttributedTo.Contains(attribution.Id)).ToList();
        return attributions.Count == 0
            ? [new Subject(claim, null, cited, null)]
            : [.. attributions.Select(attribution => new Subject(claim, attribution, cited, Distance(analysis, claim, attribution)))];
    }

    /// <summary>Ranks ("third-largest") count nothing.</summary>
    public static bool Counts(Quantity quantity) => quantity.Unit != "ordinal";

    private static TextSpan SentencesOf(Analysis analysis, TextSpan span)
    {
        var touched = analysis.Sentences.Where(sentence => sentence.Overlaps(span)).ToList();
        return touched.Count == 0 ? span : new TextSpan(touched[0].Start, touched[^1].End);
    }

    /// <summary>From the claim to the nearest piece of the source, or to the cue where no source is named.</summary>
    private static int Distance(Analysis analysis, Claim claim, AttributionRelation attribution)
    {
        var (first, last) = (SentenceAt(analysis, claim.Start), SentenceAt(analysis, claim.End - 1));
        IReadOnlyList<Mention> named = attribution.Source.Count > 0 ? attribution.Source : [attribution.Cue];
        return named.Min(mention =>
        {
            var at = SentenceAt(analysis, mention.Start);
            return at < first ? first - at : Math.Max(0, at - last);
        });
    }

    private static int SentenceAt(Analysis analysis, int offset)
    {
        var (low, high) = (0, analysis.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = analysis.Sentences[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
