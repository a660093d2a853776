namespace FactCheck.Language.Policies;

/// <summary>Makes the subjects of an analysis's claims: what each is attributed to, how far off, and whether anything is cited.</summary>
internal sealed class Subjects(Analysis analysis)
{
    private readonly Dictionary<string, AttributionRelation> attributions =
        analysis.Attributions.DistinctBy(attribution => attribution.Id).ToDictionary(attribution => attribution.Id);

    private readonly SpanIndex<TextSpan> sentences = new(analysis.Sentences, sentence => sentence);

    private readonly SpanIndex<Citation> citations = new(analysis.Citations, citation => new TextSpan(citation.Start, citation.End));

    public IReadOnlyList<Subject> Of(Claim claim)
    {
        var cited = citations.Overlapping(SentencesOf(claim.Span)).Count > 0;
        var known = claim.AttributedTo.Where(attributions.ContainsKey).Select(id => attributions[id]).ToList();
        return known.Count == 0
            ? [new Subject(claim, null, cited, null)]
            : [.. known.Select(attribution => new Subject(claim, attribution, cited, Distance(claim, attribution)))];
    }

    private TextSpan SentencesOf(TextSpan span)
    {
        var touched = sentences.Overlapping(span);
        return touched.Count == 0 ? span : new TextSpan(touched[0].Start, touched[^1].End);
    }

    /// <summary>From the claim to the nearest piece of the source, or to the cue where no source is named.</summary>
    private int Distance(Claim claim, AttributionRelation attribution)
    {
        var (first, last) = (analysis.SentenceAt(claim.Start), analysis.SentenceAt(claim.End - 1));
        IReadOnlyList<Mention> named = attribution.Source.Count > 0 ? attribution.Source : [attribution.Cue];
        return named.Min(mention =>
        {
            var at = analysis.SentenceAt(mention.Start);
            return at < first ? first - at : Math.Max(0, at - last);
        });
    }
}
