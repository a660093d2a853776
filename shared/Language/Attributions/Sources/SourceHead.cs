using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>The part of a source before its description: "two officials" of "two officials briefed on the talks".</summary>
internal static class SourceHead
{
    public static TokenRange Of(Document document, TokenRange source)
    {
        var end = source.Start;
        while (end < source.End && !Ends(document, end, source.Start))
        {
            end++;
        }
        return end > source.Start ? source with { End = end } : source;
    }

    private static bool Ends(Document document, int i, int start)
    {
        var word = document.Tokens[i].Word;
        return word is "," or "(" or "who" or "that" or "which" or "familiar" or "close" or "briefed" or "—"
            || (i > start && (WordClasses.Prepositions.Contains(word) || Describes(document, i)));
    }

    /// <summary>"the report released last year", "a union representing pilots": a participle right after a noun that can speak.</summary>
    private static bool Describes(Document document, int i)
    {
        var word = document.Tokens[i].Word;
        var isParticiple = WordClasses.Publications.Contains(word) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal);
        return isParticiple && char.IsLower(document.Form(i)[0]) && SourceLexicon.Speaks(document.Tokens[i - 1].Word);
    }
}
