using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>How far content stands between quote marks.</summary>
internal static class QuoteTypes
{
    /// <summary>Direct: every word does; mixed: some do. Punctuation outside the marks does not count.</summary>
    public static QuoteType Of(Document document, IEnumerable<TokenRange> content)
    {
        var (inside, outside) = (0, 0);
        foreach (var piece in content)
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                if (document.Tokens[i].InQuote)
                {
                    inside++;
                }
                else if (char.IsLetterOrDigit(document.Form(i)[0]))
                {
                    outside++;
                }
            }
        }
        return inside == 0 ? QuoteType.Indirect : outside == 0 ? QuoteType.Direct : QuoteType.Mixed;
    }
}
