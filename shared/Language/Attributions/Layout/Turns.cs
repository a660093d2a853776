using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Layout;

/// <summary>"LI: We will build it." — the turns of a transcript: a paragraph that opens with a name in capitals, or a full name, and a colon.</summary>
internal static class Turns
{
    private const int LongestName = 5;

    public static IEnumerable<RelationSpans> Find(Document document)
    {
        var tokens = document.Tokens;
        for (var start = 0; start < tokens.Length;)
        {
            var end = start + 1;
            while (end < tokens.Length && tokens[end].Paragraph == tokens[start].Paragraph)
            {
                end++;
            }
            if (Colon(document, new TokenRange(start, end)) is var colon && colon > start && colon + 1 < end)
            {
                yield return new RelationSpans(
                    [new TokenRange(start, colon)], new TokenRange(colon, colon + 1), [new TokenRange(colon + 1, end)], LayoutRelations.Confidence);
            }
            start = end;
        }
    }

    private static int Colon(Document document, TokenRange paragraph)
    {
        var isOneWord = paragraph.Length > 1 && document.Tokens[paragraph.Start + 1].Word == ":";
        for (var i = paragraph.Start; i < paragraph.End && i <= paragraph.Start + LongestName; i++)
        {
            if (document.Tokens[i].Word == ":")
            {
                return i;
            }
            if (!IsNamePart(document, i, isOneWord))
            {
                return -1;
            }
        }
        return -1;
    }

    private static bool IsNamePart(Document document, int i, bool isOneWord)
    {
        var form = document.Form(i);
        return form.Length > 1 && char.IsUpper(form[0]) && form.IndexOfAnyExceptInRange('A', 'Z') is var other
            && (isOneWord ? other < 0 : !WordClasses.Determiners.Contains(document.Tokens[i].Word));
    }
}
