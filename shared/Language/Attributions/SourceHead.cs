using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

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
            || (i > start && WordClasses.Prepositions.Contains(word));
    }
}
