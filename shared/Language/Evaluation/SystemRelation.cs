namespace FactCheck.Language.Evaluation;

/// <summary>An article's attributions as some system gave them: this engine, or another that is held against it.</summary>
public sealed record SystemArticle(string Id, IReadOnlyList<SystemRelation> Attributions);

/// <summary>One attribution that a system gave; a role it gave nothing for is empty.</summary>
/// <param name="Source">In order of the text.</param>
/// <param name="Cue">One span, or none.</param>
/// <param name="Content">In order of the text.</param>
/// <param name="Confidence">0 to 1; null from a system that has no such thing.</param>
public sealed record SystemRelation(
    IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, double? Confidence)
{
    public static SystemRelation Of(AttributionRelation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return new SystemRelation(
            [.. relation.Source.Select(mention => mention.Span)],
            [relation.Cue.Span],
            [.. relation.Content.Select(mention => mention.Span)],
            relation.Confidence);
    }

    /// <summary>One annotator's mark as an answer to another's.</summary>
    public static SystemRelation Of(GoldRelation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return new SystemRelation(relation.Source, relation.Cue, relation.Content, Confidence: null);
    }
}
