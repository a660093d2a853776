using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Layout;

/// <summary>
/// “We looked at every bolt.” — Ines Vane, 71. A quote, or an embedded post, followed on its line or on the next by a dash and a name.
/// </summary>
internal static class SignedQuotes
{
    private const int ShortestQuote = 4, LongestName = 6;

    public static IEnumerable<RelationSpans> Find(Document document)
    {
        for (var dash = 1; dash < document.Tokens.Length - 1; dash++)
        {
            if (IsDash(document.Tokens[dash].Word) && NameAfter(document, dash) is { IsEmpty: false } name && Signed(document, dash, name) is { } content)
            {
                yield return new RelationSpans([name], new TokenRange(dash, dash + 1), [content], LayoutRelations.Confidence);
            }
        }
    }

    private static TokenRange? Signed(Document document, int dash, TokenRange name)
    {
        var (mark, before) = (document.Tokens[dash], document.Tokens[dash - 1]);
        var isNear = mark.Paragraph - before.Paragraph <= 1;
        if (isNear && before is { Role: QuoteRole.Close, Quote: >= 0 })
        {
            var quote = document.Quotes[before.Quote].Tokens;
            return quote.End == dash && quote.Length >= ShortestQuote && EndsLine(document, name.End) ? quote : null;
        }
        return mark.Paragraph == before.Paragraph && IsHandle(document, name.End) ? Post(document, dash) : null;
    }

    /// <summary>Words with capitals; particles of names may stand between them.</summary>
    private static TokenRange NameAfter(Document document, int dash)
    {
        var end = dash + 1;
        while (end < document.Tokens.Length && end - dash <= LongestName && document.Tokens[end].Paragraph == document.Tokens[dash].Paragraph
            && (char.IsUpper(document.Form(end)[0]) || (end > dash + 1 && document.Tokens[end].Word is "de" or "van" or "von" or "bin" or "al")))
        {
            end++;
        }
        return new TokenRange(dash + 1, end - dash > LongestName ? dash + 1 : end);
    }

    /// <summary>Nothing comes after a signature but who that is.</summary>
    private static bool EndsLine(Document document, int end) =>
        end == document.Tokens.Length || document.Tokens[end].Paragraph != document.Tokens[end - 1].Paragraph || document.Tokens[end].Word is "." or "," or "(";

    /// <summary>(@handle)</summary>
    private static bool IsHandle(Document document, int end) =>
        end + 1 < document.Tokens.Length && document.Tokens[end].Word == "(" && document.Tokens[end + 1].Word[0] == '@';

    /// <summary>From the start of the line.</summary>
    private static TokenRange? Post(Document document, int dash)
    {
        var start = dash;
        while (start > 0 && document.Tokens[start - 1].Paragraph == document.Tokens[dash].Paragraph)
        {
            start--;
        }
        return dash - start >= ShortestQuote ? new TokenRange(start, dash) : null;
    }

    private static bool IsDash(string word) => word is "—" or "–" or "―" or "--" or "-";
}
