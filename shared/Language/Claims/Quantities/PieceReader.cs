using System.Buffers;

namespace FactCheck.Language.Claims;

/// <summary>
/// Cuts a text into words, numbers and marks. Finer than <see cref="Text.Tokenizer"/>, since "$3million-a-year" has four parts to a
/// reader of numbers; addresses (of pages, of accounts, in mark-up) are one mark.
/// </summary>
internal static class PieceReader
{
    private const string Vulgar = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒";
    private const string Apostrophes = "'’";

    private static readonly SearchValues<string> AddressMarks = SearchValues.Create(["@", "=", "_", "://", "www."], StringComparison.OrdinalIgnoreCase);

    public static List<Piece> Read(string text, TextSpan range)
    {
        var pieces = new List<Piece>(range.Length / 4);
        var i = range.Start;
        while (i < range.End)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var end = ChunkEnd(text, i, range.End);
            if (text.AsSpan(i, end - i).ContainsAny(AddressMarks))
            {
                pieces.Add(new Piece(i, end, PieceForm.Mark, IsGlued: false));
            }
            else
            {
                AddChunk(text, i, end, pieces);
            }
            i = end;
        }
        return pieces;
    }

    public static bool IsVulgar(char character) => Vulgar.Contains(character);

    private static int ChunkEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && (!char.IsWhiteSpace(text[i]) || GroupsDigits(text, i, start, end)))
        {
            i++;
        }
        return i;
    }

    /// <summary>"10 000" with a space that does not break: three digits on its right, one to three on its left.</summary>
    private static bool GroupsDigits(string text, int space, int start, int end) =>
        text[space] is '\u00a0' or '\u2009' or '\u202f'
        && space > start && char.IsAsciiDigit(text[space - 1])
        && AreThreeDigits(text, space + 1, end);

    private static bool AreThreeDigits(string text, int i, int end) =>
        i + 3 <= end && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 == end || !char.IsAsciiDigit(text[i + 3]));

    private static void AddChunk(string text, int start, int end, List<Piece> pieces)
    {
        for (var i = start; i < end;)
        {
            var (form, next) = Next(text, i, start, end);
            pieces.Add(new Piece(i, next, form, i > start));
            i = next;
        }
    }

    private static (PieceForm Form, int End) Next(string text, int i, int start, int end)
    {
        if (char.IsAsciiDigit(text[i]) || (text[i] == '.' && (i == start || text[i - 1] is '$' or '£' or '€') && i + 1 < end && char.IsAsciiDigit(text[i + 1])))
        {
            return (PieceForm.Number, NumberEnd(text, i, end));
        }
        if (char.IsLetter(text[i]))
        {
            return (PieceForm.Word, WordEnd(text, i, end));
        }
        return (IsVulgar(text[i]) ? PieceForm.Number : PieceForm.Mark, i + 1);
    }

    private static int NumberEnd(string text, int start, int end)
    {
        var i = DigitsEnd(text, start, end);
        if (i - start <= 3)
        {
            while (i < end && (text[i] == ',' || char.IsWhiteSpace(text[i])) && AreThreeDigits(text, i + 1, end))
            {
                i += 4;
            }
        }
        return i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]) ? DigitsEnd(text, i + 1, end) : i;
    }

    private static int DigitsEnd(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i]))
        {
            i++;
        }
        return i;
    }

    private static int WordEnd(string text, int i, int end)
    {
        while (i < end && (char.IsLetter(text[i]) || IsCombining(text[i]) || (Apostrophes.Contains(text[i]) && i + 1 < end && char.IsLetter(text[i + 1]))))
        {
            i++;
        }
        return i;
    }

    private static bool IsCombining(char character) => char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
