using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Tells lines whose capitals say nothing: "Senator Says Bridge Is Safe", "BRIDGE IS SAFE".</summary>
internal static class Headlines
{
    private const int FewestWords = 4;
    private const int LongWord = 4;

    /// <summary>Whether nearly every word but the smallest begins with a capital.</summary>
    public static bool IsTitleCase(Document document, TokenRange sentence)
    {
        var (capital, small) = (0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var first = document.Form(i)[0];
            capital += char.IsUpper(first) && document.Tokens[i].Length >= LongWord ? 1 : 0;
            small += char.IsLower(first) && !IsSmallest(document.Tokens[i].Word) ? 1 : 0;
        }
        return capital >= FewestWords && small * 5 <= capital;
    }

    private static bool IsSmallest(string word) =>
        WordClasses.Prepositions.Contains(word) || WordClasses.Determiners.Contains(word) || word is "and" or "or" or "but" or "'s" or "n't" or "not" or "is";
}
