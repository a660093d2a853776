using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims.Citations;

/// <summary>An attribution whose source is a text, a poll or an outlet cites it, whatever it is called.</summary>
internal static class SourceCitations
{
    /// <summary>The citations with those that the attributions add, numbered anew.</summary>
    public static IReadOnlyList<Citation> AddTo(IReadOnlyList<Citation> citations, DocumentSyntax syntax, IReadOnlyList<AttributionRelation> attributions)
    {
        var known = new SpanIndex<TextSpan>(citations.SelectMany(citation => citation.Mentions.Select(mention => mention.Span).Prepend(citation.Span)), span => span);
        var added = attributions.Where(attribution => attribution.Source.Count > 0)
            .Select(attribution => (attribution.Source[0], Kind: KindOf(syntax, attribution)))
            .Where(cited => cited.Kind is not null && known.Overlapping(cited.Item1.Span).Count == 0)
            .DistinctBy(cited => cited.Item1.Span)
            .Select(cited => new Citation(cited.Kind!, cited.Item1.Start, cited.Item1.End, cited.Item1.Text, null));
        return CitationExtractor.Number(SameTexts.Tie(syntax, citations.Concat(added)));
    }

    /// <summary>Null where the source names no text: "it", "which" and "the plan" stand for what was cited before, or for nothing citable.</summary>
    private static string? KindOf(DocumentSyntax syntax, AttributionRelation attribution)
    {
        var tokens = syntax.Document.TokensIn(attribution.Source[0].Span);
        var nouns = Enumerable.Range(tokens.Start, tokens.Length).Where(token => syntax.TagName(token)[0] == 'N').ToList();
        return attribution.SourceClass switch
        {
            SourceClass.Media when nouns.Count > 0 => CitationKinds.Outlet,
            SourceClass.Poll when nouns.Exists(noun => SourceLexicon.NounAt(syntax.Document, noun).Kind == NounKind.Poll && syntax.Document.Tokens[noun].Word is not ("percent" or "%")) => CitationKinds.Study,
            SourceClass.Document => nouns.Select(noun => CitedTexts.KindAt(syntax, noun) ?? DocumentAt(syntax, noun)).FirstOrDefault(kind => kind is not null),
            _ => null,
        };
    }

    private static string? DocumentAt(DocumentSyntax syntax, int noun) =>
        SourceLexicon.NounAt(syntax.Document, noun).Kind == NounKind.Document ? CitationKinds.Document : null;
}
