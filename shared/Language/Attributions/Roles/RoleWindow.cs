using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>Where the source and the content of a cue are looked for.</summary>
internal static class RoleWindow
{
    private const int SentencesBefore = 1, SentencesAfter = 3;

    private const int TokensBefore = 150, TokensAfter = 250;

    public static TokenRange Around(Document document, TokenRange cue)
    {
        var sentence = document.Tokens[cue.Start].Sentence;
        var first = document.SentenceTokens[Math.Max(0, sentence - SentencesBefore)];
        var last = document.SentenceTokens[Math.Min(document.SentenceTokens.Length - 1, sentence + SentencesAfter)];
        return new TokenRange(Math.Max(first.Start, cue.Start - TokensBefore), Math.Min(last.End, cue.End + TokensAfter));
    }
}
