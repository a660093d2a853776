using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Tells interviews and transcripts, in which whoever says "I" is not the writer.</summary>
internal static class Transcripts
{
    /// <summary>How many paragraphs one turn may run on.</summary>
    private const int LongestTurn = 4;

    private const int LongestLabel = 4;

    /// <summary>Whether the token stands in a turn that begins "LI:" or "A:".</summary>
    public static bool IsTurn(Document document, int token)
    {
        var paragraph = document.Tokens[token].Paragraph;
        for (var i = paragraph; i >= 0 && i > paragraph - LongestTurn; i--)
        {
            if (IsLabelled(document, i))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsLabelled(Document document, int paragraph)
    {
        var tokens = document.TokensIn(document.Paragraphs[paragraph]);
        for (var i = tokens.Start; i < tokens.End && i <= tokens.Start + LongestLabel; i++)
        {
            if (document.Tokens[i].Word == ":")
            {
                return i > tokens.Start && i + 1 < tokens.End;
            }
            if (!char.IsUpper(document.Form(i)[0]) && document.Tokens[i].Word != ".")
            {
                return false;
            }
        }
        return false;
    }
}
