using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Claims.Types;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Scores;

/// <summary>Scores one text as a whole, a sentence or a few, without splitting it into claims.</summary>
public static class StatementScorer
{
    /// <summary>
    /// The scores and the types of a text; null scores for a text in another language than English or without a word. Never throws, and takes
    /// time linear in the text.
    /// </summary>
    /// <param name="text">What is to be scored.</param>
    /// <param name="genre">What it is from: scores are calibrated apart.</param>
    public static ScoredStatement Score(string text, Genre genre)
    {
        var document = Document.Parse(text);
        var language = LanguageDetector.Detect(text);
        if (language != LanguageDetector.English || document.Tokens.IsEmpty)
        {
            return new ScoredStatement(language, null, []);
        }
        var syntax = SyntaxAnalyzer.Analyze(document);
        var all = new TokenRange(0, document.Tokens.Length);
        var types = ClaimTyper.TypesOf(ClaimTyper.Read(new ClaimView(syntax, new ClaimTokens(all)), QuantityReader.Read(text)));
        return new ScoredStatement(language, new ClaimScorer(syntax, genre).Score(all), types);
    }
}

/// <param name="Language">ISO 639-1.</param>
/// <param name="Scores">Null where there is nothing that the model could score.</param>
/// <param name="Types">Of <see cref="ClaimTypes"/>.</param>
public sealed record ScoredStatement(string Language, ClaimScores? Scores, IReadOnlyList<string> Types);
