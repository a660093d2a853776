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
    public static IReadOnlyList<AttributionRelation> Extract(Document document) => Extract(SyntaxAnalyzer.Analyze(document));

    /// <param name="document">The text.</param>
    /// <param name="minConfidence">The least <see cref="AttributionRelation.Confidence"/>: lower finds more, higher errs less.</param>
    public static IReadOnlyList<AttributionRelation> Extract(Document document, double minConfidence) =>
        Extract(SyntaxAnalyzer.Analyze(document), minConfidence);

    /// <param name="syntax">The text with its trees.</param>
    /// <param name="minConfidence">As above; the engine's own choice where null.</param>
    public static IReadOnlyList<AttributionRelation> Extract(DocumentSyntax syntax, double? minConfidence = null)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        var least = minConfidence ?? AttributionModel.Shipped.Threshold;
        var learnt = AttributionModel.Shipped.Find(syntax.Document, syntax, (float)least);
        return RelationWriter.Write(syntax, LayoutRelations.AddTo(learnt, syntax.Document, least));
    }
}
