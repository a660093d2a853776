namespace FactCheck.Language.Claims;

/// <summary>Years and decades; each answer is the piece after the expression.</summary>
internal static class YearReader
{
    private const int Earliest = 1500;
    private const int Latest = 2099;

    /// <summary>After these a bare number of four digits is a count.</summary>
    private static readonly Vocabulary Counting = new("than least most nearly almost many roughly approximately");

    /// <summary>After these it is a year, even before a plural: "the 1800 elections".</summary>
    private static readonly Vocabulary Dating = new("in since by until before after the of from and to early late mid");

    private static readonly Vocabulary Parts = new("early mid late pre post");

    public static bool IsYear(Pieces pieces, int i) =>
        pieces.IsNumber(i) && pieces.Form(i) is { Length: 4 } form && int.TryParse(form, out var year) && year is >= Earliest and <= Latest
        && !pieces.IsMark(i + 1, "%°") && !IsScaled(pieces, i + 1);

    /// <summary>"2016", "2015-16", "1990s".</summary>
    public static int? End(Pieces pieces, int i)
    {
        if (DecadeEnd(pieces, i) is { } decade)
        {
            return decade;
        }
        if (!IsYear(pieces, i) || IsCount(pieces, i))
        {
            return null;
        }
        if (pieces.IsMark(i + 1, "-–/") && pieces.IsGlued(i + 1) && pieces.IsGlued(i + 2) && (IsYear(pieces, i + 2) || (pieces.IsNumber(i + 2) && pieces.Form(i + 2).Length == 2)))
        {
            return i + 3;
        }
        // "2016ers" is a name.
        return pieces.IsGlued(i + 1) && pieces.IsWord(i + 1) ? null : i + 1;
    }

    /// <summary>"mid-1980s", "pre-2016".</summary>
    public static int? PartEnd(Pieces pieces, int i) => Parts.Has(pieces.Form(i)) && pieces.IsHyphen(i + 1) && pieces.IsNumber(i + 2) ? End(pieces, i + 2) : null;

    /// <summary>"'16" and "’90s".</summary>
    public static int? ShortEnd(Pieces pieces, int i) =>
        pieces.IsMark(i, "'’‘") && pieces.IsGlued(i + 1) && pieces.IsNumber(i + 1) && pieces.Form(i + 1).Length == 2
            ? DecadeEnd(pieces, i + 1) ?? (pieces.IsMark(i + 2, "%") || pieces.Is(i + 2, "percent") ? null : i + 2)
            : null;

    /// <summary>"1990s", "90s", "90's".</summary>
    private static int? DecadeEnd(Pieces pieces, int i) =>
        pieces.IsNumber(i) && pieces.Form(i) is { Length: 2 or 4 } && pieces.Form(i)[^1] == '0' && pieces.IsGlued(i + 1)
            ? pieces.Form(i + 1) is "s" ? i + 2
                : pieces.IsMark(i + 1, "'’") && pieces.IsGlued(i + 2) && pieces.Form(i + 2) is "s" ? i + 3
                : null
            : null;

    private static bool IsScaled(Pieces pieces, int i) =>
        pieces.Role(i) is NumberRole.Scale || pieces.Is(i, "percent") || pieces.Is(i, "per") || Currencies.OfWord(pieces.Form(i)) is not null || pieces.IsMark(i, ".,") && pieces.IsGlued(i) && pieces.IsGlued(i + 1) && pieces.IsNumber(i + 1);

    /// <summary>"more than 2000", "1500 people".</summary>
    private static bool IsCount(Pieces pieces, int i) =>
        pieces.IsMark(i - 1, "$£€¥")
        || Counting.Has(pieces.Form(i - 1))
        || (pieces.Is(i - 1, "to") && pieces.Is(i - 2, "up"))
        || (!Dating.Has(pieces.Form(i - 1)) && (pieces.Form(i) is "2000" || !(pieces.Form(i)[..2] is "19" or "20")) && CountedReader.IsPlural(pieces.Form(i + 1)) && !pieces.IsCapital(i + 1));
}
