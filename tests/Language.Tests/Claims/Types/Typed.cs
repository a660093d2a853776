using FactCheck.Language.Claims;
using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims.Types;

/// <summary>A sentence read as one claim.</summary>
internal static class Typed
{
    public static Claim Claim(string sentence)
    {
        var syntax = SyntaxAnalyzer.Analyze(Document.Parse(sentence));
        return ClaimBuilder.Build(new ClaimScorer(syntax, Genre.News), new ClaimTokens(new TokenRange(0, syntax.Document.Tokens.Length)));
    }

    /// <summary>The words that show the type, joined by " | ".</summary>
    public static string Cues(string sentence, string type) =>
        string.Join(" | ", Claim(sentence).TypeCues.Where(cue => cue.Type == type).Select(cue => cue.Text));
}
