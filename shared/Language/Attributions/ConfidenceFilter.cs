namespace FactCheck.Language.Attributions;

/// <summary>Trades recall for precision after the fact: attributions that are not sure enough are as if never found.</summary>
public static class ConfidenceFilter
{
    /// <summary>
    /// The analysis without the attributions below the confidence, and without the sources that have none left. Its claims lose their
    /// ids; their spans and their flags stay as they are, since both were settled when the text was read.
    /// </summary>
    /// <param name="analysis">An analysis, which is not changed.</param>
    /// <param name="minConfidence">0 to 1; at or below what the engine kept, nothing is left out.</param>
    public static Analysis AtLeast(this Analysis analysis, double minConfidence)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        AttributionRelation[] kept = [.. analysis.Attributions.Where(attribution => attribution.Confidence >= minConfidence)];
        if (kept.Length == analysis.Attributions.Count)
        {
            return analysis;
        }
        var ids = kept.Select(attribution => attribution.Id).ToHashSet();
        return analysis with
        {
            Attributions = kept,
            Sources = [.. analysis.Sources.Select(source => WithOnly(source, kept)).Where(source => source.Attributions.Count > 0)],
            Claims = [.. analysis.Claims.Select(claim => claim with { AttributedTo = [.. claim.AttributedTo.Where(ids.Contains)] })],
        };
    }

    private static ArticleSource WithOnly(ArticleSource source, AttributionRelation[] kept)
    {
        AttributionRelation[] own = [.. kept.Where(attribution => attribution.SourceId == source.Id)];
        return source with
        {
            Mentions = [.. own.Where(attribution => attribution.Source.Count > 0).Select(attribution => attribution.Source[0])],
            Attributions = [.. own.Select(attribution => attribution.Id)],
        };
    }
}
