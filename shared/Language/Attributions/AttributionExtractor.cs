using FactCheck.Language.Attributions.Layout;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Finds who said what, with trained models: see <see cref="AttributionModel"/>.</summary>
public static class AttributionExtractor
{
    /// <summary>
    /// The attributions of the document in order of their cues, from the confidence at which F1 of whole relations is highest. Never
    /// throws; English only.
    /// </summary>
    public static IReadOnlyList<AttributionRelation> Extract(Document document) => Extract(document, AttributionModel.Shipped.Threshold);

    /// <param name="document">The text.</param>
    /// <param name="minConfidence">The least <see cref="AttributionRelation.Confidence"/>: lower finds more, higher errs less.</param>
    public static IReadOnlyList<AttributionRelation> Extract(Document document, double minConfidence)
    {
        ArgumentNullException.ThrowIfNull(document);
        var syntax = SyntaxAnalyzer.Analyze(document);
        var learnt = AttributionModel.Shipped.Find(document, syntax, (float)minConfidence);
        return RelationWriter.Write(syntax, LayoutRelations.AddTo(learnt, document, minConfidence));
    }
}
