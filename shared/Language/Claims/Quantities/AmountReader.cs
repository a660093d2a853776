namespace FactCheck.Language.Claims;

/// <summary>Numbers, sums of money and percentages: "-5", "$1.2 billion", "EUR 3m", "40 million pounds", "20 percent", "1.5 percentage points".</summary>
internal static class AmountReader
{
    private const string Signs = "-−–+±";

    /// <summary>Whether an amount may begin at the piece: asked of every word, so it has to be quick.</summary>
    public static bool MayBegin(Pieces pieces, int i) =>
        !pieces.IsWord(i) || pieces.Number(i) is not null || pieces.IsNumber(i + 1) || pieces.IsMark(i + 1, "$") || pieces.Is(i, "minus");

    public static Amount? Read(Pieces pieces, int i)
    {
        var (code, start) = Currency(pieces, Unsigned(pieces, i));
        if (NumeralReader.Read(pieces, start) is not { } numeral || (code is not null && numeral.Form is not (NumeralForm.Digits or NumeralForm.Fraction)))
        {
            return null;
        }
        var value = IsNegative(pieces, i) ? -numeral.Value : numeral.Value;
        var isShare = numeral.Form == NumeralForm.Fraction && !Measures.IsMeasure(pieces.Form(pieces.PastHyphen(numeral.End)));
        var amount = new Amount(i, numeral.End, value, isShare ? QuantityKind.Share : QuantityKind.Number)
        {
            IsCrowd = numeral.Form == NumeralForm.Crowd,
            IsSmallWord = numeral.IsSmallWord,
            Scale = numeral.Scale,
        };
        return code is not null ? amount with { Kind = QuantityKind.Money, Unit = code } : Percent(pieces, amount) ?? Money(pieces, amount) ?? Glued(pieces, amount);
    }

    /// <summary>The piece after a sign: "-5", "+/- 4", "minus 5". A hyphen between words or numbers is no minus.</summary>
    private static int Unsigned(Pieces pieces, int i)
    {
        if (pieces.IsMark(i, "+") && pieces.IsMark(i + 1, "/") && pieces.IsMark(i + 2, "-−–"))
        {
            return i + 3;
        }
        if (IsMinus(pieces, i))
        {
            return i + 1;
        }
        var isSign = pieces.IsMark(i, Signs) && !pieces.IsGlued(i) && pieces.IsGlued(i + 1);
        return isSign ? i + 1 : i;
    }

    private static bool IsNegative(Pieces pieces, int i) => pieces.IsMark(i, "-−–") || IsMinus(pieces, i);

    private static bool IsMinus(Pieces pieces, int i) => pieces.Is(i, "minus") || (pieces.Is(i, "negative") && pieces.IsNumber(i + 1));

    private static (string? Code, int End) Currency(Pieces pieces, int i)
    {
        if (pieces.IsWord(i))
        {
            return pieces.IsMark(i + 1, "$") && pieces.IsGlued(i + 1) && pieces.IsNumber(i + 2) && Currencies.OfDollar(pieces.Form(i)) is { } dollar ? (dollar, i + 2)
                : pieces.IsNumber(i + 1) && Currencies.OfCode(pieces.Form(i)) is { } code ? (code, i + 1)
                : (null, i);
        }
        return pieces.Form(i) is [var sign] && Currencies.OfSign(sign) is { } unit && pieces.IsNumber(i + 1) ? (unit, i + 1) : (null, i);
    }

    /// <summary>The amount with the words for a percentage after it; null where there are none.</summary>
    public static Amount? Percent(Pieces pieces, Amount amount)
    {
        if (pieces.IsMark(amount.End, "%"))
        {
            return As("percent", amount.End + 1);
        }
        var next = pieces.PastHyphen(amount.End);
        if (pieces.Is(next, "percent") || pieces.Is(next, "pct"))
        {
            return pieces.Is(next + 1, "points") || pieces.Is(next + 1, "point") ? As("percentage points", next + 2) : As("percent", next + 1);
        }
        if (pieces.Is(next, "per") && pieces.Is(next + 1, "cent"))
        {
            return As("percent", next + 2);
        }
        var point = pieces.PastHyphen(next + 1);
        if (!pieces.Is(point, "point") && !pieces.Is(point, "points"))
        {
            return null;
        }
        return pieces.Is(next, "percentage") ? As("percentage points", point + 1) : pieces.Is(next, "basis") ? As("basis points", point + 1) : null;

        Amount As(string unit, int end) => amount with { Kind = QuantityKind.Percent, Unit = unit, End = end };
    }

    private static Amount? Money(Pieces pieces, Amount amount)
    {
        var next = pieces.PastHyphen(amount.End);
        if (amount.IsCrowd && pieces.Is(next, "of"))
        {
            // "millions of dollars" is a sum, "dozens of pounds" need not be.
            next++;
        }
        // "U.S. dollars", "Canadian dollars"
        var unit = pieces.Is(next, "american") || pieces.Is(next, "canadian") || pieces.Is(next, "australian") ? next + 1 : next;
        var code = unit > next && !pieces.Is(next, "american")
            ? Currencies.OfWord(pieces.Form(unit)) is "USD" ? (pieces.Is(next, "canadian") ? "CAD" : "AUD") : null
            : Currencies.OfWord(pieces.Form(unit)) ?? Currencies.OfCode(pieces.Form(unit));
        // Pounds are also a weight: money by the million, and where they are said to be sterling.
        var isWeight = code is "pounds" && amount.Scale < 1e6 && !pieces.Is(unit + 1, "sterling");
        return code is null || isWeight ? null
            : amount with { Kind = QuantityKind.Money, Unit = code, End = code is "pounds" && pieces.Is(unit + 1, "sterling") ? unit + 2 : unit + 1 };
    }

    /// <summary>"50km", "5°": the unit stands at the number.</summary>
    private static Amount Glued(Pieces pieces, Amount amount) => pieces.IsMark(amount.End, "°") ? amount with { Unit = "degrees" } : amount;
}
