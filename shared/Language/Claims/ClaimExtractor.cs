using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>
/// Finds the statements of a text that can be held against the world: sentences, or clauses that stand alone. Bylines, captions'
/// credits, menus and notices are left out, as is what is neither verifiable nor worth checking.
/// </summary>
public static class ClaimExtractor
{
    /// <summary>Below both floors nothing is a claim: one half is where F1 of each score is highest.</summary>
    private const double VerifiabilityFloor = 0.5;
    private const double WorthFloor = 0.5;

    private const int FewestWords = 4;

    /// <summary>What is longer is a table or a dump, not a sentence; the bound keeps hostile texts cheap.</summary>
    internal const int LongestSentence = 5_000;

    /// <summary>The claims in order of the text, <c>c1</c>, <c>c2</c>, …, without overlap and not yet attributed.</summary>
    public static IReadOnlyList<Claim> Extract(Document document) => Extract(SyntaxAnalyzer.Analyze(document));

    /// <summary>The same, of a text with its trees.</summary>
    public static IReadOnlyList<Claim> Extract(DocumentSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        return Extract(new ClaimScorer(syntax, Genre.News));
    }

    internal static IReadOnlyList<Claim> Extract(ClaimScorer scorer)
    {
        var syntax = scorer.Syntax;
        var nobody = new SaidIndex(syntax, []);
        var claims = Enumerable.Range(0, syntax.Document.Sentences.Length)
            .Where(sentence => IsProse(syntax.Document, sentence))
            .SelectMany(sentence => SentenceClaims.Find(syntax, nobody, sentence))
            .Select(found => ClaimBuilder.Build(scorer, found.Tokens))
            .Where(IsClaim);
        return ClaimBuilder.Number(scorer, claims);
    }

    internal static bool IsClaim(Claim claim) =>
        WordCount.Of(claim.Text) >= FewestWords
        && (claim.Verifiability >= VerifiabilityFloor || claim.CheckWorthiness >= WorthFloor);

    /// <summary>Not a line of the page, nor a sentence in another language: what the model says of those is worth nothing.</summary>
    internal static bool IsProse(Document document, int sentence) =>
        document.Sentences[sentence] is var span && span.Length <= LongestSentence
        && document.Text.AsSpan(span.Start, span.Length) is var words && !Boilerplate.IsOne(words) && !LanguageDetector.IsForeign(words)
        && !Boilerplate.IsCaption(document.Text.AsSpan(span.End));
}
