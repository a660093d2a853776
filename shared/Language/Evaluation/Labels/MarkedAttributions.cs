using FactCheck.Language.Attributions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Evaluation.Labels;

/// <summary>
/// What the engine makes of attributions that a person marked: class, stance and speaker, given the right spans. All of an article's
/// are read in their order, since "he" and "they" are told by who spoke before.
/// </summary>
internal sealed class MarkedAttributions
{
    private readonly GoldArticle article;
    private readonly GoldRelation[] marked;
    private readonly IReadOnlyList<AttributionRelation> read;

    public MarkedAttributions(GoldArticle article)
    {
        this.article = article;
        var document = Document.Parse(article.Text);
        var spans = article.Relations.Select(relation => (relation, Scored: ScoredRelation.Of(document, relation))).Where(pair => pair.Scored.Cue.Length > 0).ToArray();
        marked = [.. spans.Select(pair => pair.relation)];
        read = RelationWriter.Write(
            SyntaxAnalyzer.Analyze(document), [.. spans.Select(pair => new RelationSpans(pair.Scored.Source, pair.Scored.Cue[0], pair.Scored.Content, Confidence: 1))]);
    }

    public string Words(TextSpan span) => article.Text[span.Start..span.End];

    /// <exception cref="FormatException">Nobody marked such a source.</exception>
    public AttributionRelation WithSource(TextSpan span) => Find(relation => relation.Source, span, "source");

    /// <exception cref="FormatException">Nobody marked such a cue.</exception>
    public AttributionRelation WithCue(TextSpan span) => Find(relation => relation.Cue, span, "cue");

    private AttributionRelation Find(Func<GoldRelation, IReadOnlyList<TextSpan>> role, TextSpan span, string name)
    {
        var words = BratAnnotations.Trim(article.Text, span.Start, span.End);
        var index = Array.FindIndex(marked, relation => role(relation).Contains(words));
        return index >= 0 ? read[index] : throw new FormatException($"{article.Name}: no {name} is marked at {span.Start}-{span.End}.");
    }
}
