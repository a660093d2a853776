using FactCheck.Language.Attributions;
using FactCheck.Language.Claims;
using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language;

/// <summary>From a text to who said what, and what is worth checking.</summary>
public static class Analyzer
{
    /// <summary>
    /// Analyses one article's plain text. Pure: the same text gives the same analysis on every machine. Throws for no text. A text in
    /// another language than English gets its sentences and citations, and neither attributions nor claims.
    /// </summary>
    /// <param name="text">The article; offsets of the result are UTF-16 code units into it.</param>
    /// <param name="id">Carried through to the result.</param>
    /// <param name="minConfidence">The least confidence, 0 to 1, of an attribution; the engine's own choice where null.</param>
    /// <param name="links">The links of the page that the text was taken from, if any.</param>
    public static Analysis Analyze(string text, string? id = null, double? minConfidence = null, IReadOnlyList<LinkSpan>? links = null)
    {
        var document = Document.Parse(text);
        var language = LanguageDetector.Detect(text);
        var syntax = language == LanguageDetector.English ? SyntaxAnalyzer.Analyze(document) : null;
        var attributions = syntax is null ? [] : AttributionExtractor.Extract(syntax, minConfidence);
        var scorer = syntax is null ? null : new ClaimScorer(syntax, Genre.News);
        var linked = scorer is null
            ? new LinkedClaims([], CitationExtractor.ExtractAddresses(document, links))
            : ClaimLinker.Link(scorer, ClaimExtractor.Extract(scorer), attributions, CitationExtractor.Extract(scorer.Syntax, links));
        return new Analysis
        {
            Id = id,
            Language = language,
            Text = text,
            Sentences = document.Sentences,
            Attributions = attributions,
            Sources = ArticleSources.Of(attributions),
            Claims = linked.Claims,
            Citations = linked.Citations,
            Engine = Engine.Version,
        };
    }
}
