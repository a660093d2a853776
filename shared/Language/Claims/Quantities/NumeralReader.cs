using System.Globalization;

namespace FactCheck.Language.Claims;

/// <summary>Reads numbers as newspapers write them: "1,200", "1.2 billion", "two hundred and fifty", "a dozen", "2.5bn", "2½".</summary>
internal static class NumeralReader
{
    /// <summary>What is longer is an identifier.</summary>
    private const int MostDigits = 20;

    /// <summary>The number that begins at the piece; null where none does.</summary>
    public static Numeral? Read(Pieces pieces, int i) => pieces.IsNumber(i) ? Digits(pieces, i) : pieces.IsWord(i) ? WordNumerals.Read(pieces, i) : null;

    private static Numeral? Digits(Pieces pieces, int i)
    {
        if (pieces.Form(i).Length > MostDigits || IsBroken(pieces, i))
        {
            return null;
        }
        if (PieceReader.IsVulgar(pieces.Form(i)[0]))
        {
            return new Numeral(i + 1, Vulgar(pieces, i), NumeralForm.Fraction);
        }
        if (Slashed(pieces, i) is { } fraction)
        {
            return new Numeral(i + 3, fraction, NumeralForm.Fraction);
        }
        var (value, end) = (Parse(pieces.Form(i)), i + 1);
        if (pieces.IsNumber(end) && PieceReader.IsVulgar(pieces.Form(end)[0]))
        {
            value += Vulgar(pieces, end++);
        }
        else if (!pieces.IsGlued(end) && Slashed(pieces, end) is { } part)
        {
            (value, end) = (value + part, end + 3);
        }
        else if (WordNumerals.HalfMore(pieces, end) is { } more)
        {
            (value, end) = (value + more.Value, more.End);
        }
        return Scaled(pieces, value, end);
    }

    /// <summary>"2.5 million", "3million", "$5-million", "300k", "1.2bn".</summary>
    private static Numeral? Scaled(Pieces pieces, double value, int end)
    {
        if (pieces.IsGlued(end) && pieces.IsWord(end) && pieces.Role(end) != NumberRole.Scale)
        {
            // Any other letters make a name of it ("737s"), an ordinal ("3rd") or a decade ("90s"): the readers of those come first.
            return Suffix(pieces.Form(end)) is { } suffix ? new Numeral(end + 1, value * suffix, NumeralForm.Digits, suffix)
                : Measures.IsAbbreviation(pieces.Form(end)) ? new Numeral(end, value, NumeralForm.Digits)
                : null;
        }
        var scale = 1d;
        for (var next = pieces.PastHyphen(end); pieces.Role(next) == NumberRole.Scale && scale < 1000; next = pieces.PastHyphen(end))
        {
            scale *= pieces.Number(next)!.Value;
            end = next + 1;
        }
        return new Numeral(end, value * scale, NumeralForm.Digits, scale);
    }

    /// <summary>One piece of a longer row of digits, as in telephone numbers, versions and lists: "12,34", "1.2.3".</summary>
    private static bool IsBroken(Pieces pieces, int i) =>
        (pieces.IsMark(i + 1, ",.:") && pieces.IsGlued(i + 1) && pieces.IsGlued(i + 2) && pieces.IsNumber(i + 2))
        || (pieces.IsMark(i - 1, ",.:") && pieces.IsGlued(i) && pieces.IsGlued(i - 1) && pieces.IsNumber(i - 2));

    /// <summary>"2/3"; a date or a name ("9/11", "24/7") has no such divisor, or is not less than one.</summary>
    private static double? Slashed(Pieces pieces, int i)
    {
        if (!pieces.IsNumber(i) || !pieces.IsMark(i + 1, "/⁄") || !pieces.IsGlued(i + 1) || !pieces.IsNumber(i + 2) || !pieces.IsGlued(i + 2) || (pieces.IsMark(i + 3, "/") && pieces.IsGlued(i + 3)))
        {
            return null;
        }
        var over = pieces.Form(i);
        var under = pieces.Form(i + 2);
        return over.Length <= 2 && under is "2" or "3" or "4" or "5" or "6" or "8" or "10" or "16" && Parse(over) < Parse(under) ? Parse(over) / Parse(under) : null;
    }

    private static double Vulgar(Pieces pieces, int i) => char.GetNumericValue(pieces.Form(i)[0]);

    private static double Parse(ReadOnlySpan<char> digits)
    {
        Span<char> bare = stackalloc char[MostDigits];
        var length = 0;
        foreach (var character in digits[..Math.Min(digits.Length, MostDigits)])
        {
            if (character == '.' || char.IsAsciiDigit(character))
            {
                bare[length++] = character;
            }
        }
        return double.Parse(bare[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static double? Suffix(ReadOnlySpan<char> letters) => letters switch
    {
        "k" or "K" => 1e3,
        "m" or "M" or "mn" or "mln" or "mil" or "MM" => 1e6,
        "b" or "B" or "bn" or "Bn" or "BN" or "bln" => 1e9,
        "T" or "tn" or "trn" => 1e12,
        _ => null,
    };
}
