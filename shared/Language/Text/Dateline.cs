namespace FactCheck.Language.Text;

/// <summary>"WASHINGTON (AP) —", "KABUL, Afghanistan, Nov. 5 (Reuters) -": where a report says it was filed.</summary>
internal static class Dateline
{
    private const int Longest = 16;

    /// <summary>How many tokens the dateline at <paramref name="first"/> has, its dash included; 0 where there is none.</summary>
    public static int Length(string text, List<Token> tokens, int first)
    {
        if (first >= tokens.Count || !IsCapitals(text, tokens[first]))
        {
            return 0;
        }
        for (var i = first + 1; i < tokens.Count && i < first + Longest && tokens[i].Paragraph == tokens[first].Paragraph; i++)
        {
            if (tokens[i].Word is "—" or "–" or "-" or "--")
            {
                return IsApart(text, tokens[i]) ? i + 1 - first : 0;
            }
            if (!BelongsTo(text, tokens[i]))
            {
                return 0;
            }
        }
        return 0;
    }

    private static bool IsCapitals(string text, Token token)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return word.Length >= 3 && char.IsUpper(word[0]) && word.IndexOfAnyInRange('a', 'z') < 0;
    }

    private static bool IsApart(string text, Token dash) =>
        dash.Word is "—" or "--"
        || (Characters.Separates(text[dash.Start - 1]) && dash.End < text.Length && Characters.Separates(text[dash.End]));

    private static bool BelongsTo(string text, Token token) =>
        char.IsUpper(text[token.Start]) || char.IsDigit(text[token.Start]) || token.Word is "," or "(" or ")" or "/" or "de" or "of";
}
