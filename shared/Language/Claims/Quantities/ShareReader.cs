namespace FactCheck.Language.Claims;

/// <summary>Parts of a whole: "two-thirds", "a quarter of", "half the voters", "the bottom fifth", "one in five", "$4 of every $5".</summary>
internal static class ShareReader
{
    private static readonly Vocabulary Slices = new("top bottom upper lower lowest highest middle poorest richest wealthiest");

    /// <summary>After these "a third" is no rank.</summary>
    private static readonly Vocabulary Measuring = new("about nearly almost roughly approximately around than by over under just only least most some to from or and estimated");

    /// <summary>Before these "a third" and "half" stand for themselves.</summary>
    private static readonly Vocabulary Following = new(
        "more less fewer higher lower as in to and or from since said say says were was are is have has had would will on over during this last who that which at but than did do support favor");

    private static readonly Vocabulary AfterHalf = new(
        "of the its their his her our my your this that these those all as were was are is have has had said say says would will want think believe did do favor support");

    private static readonly Vocabulary HalfNames = new("first second latter other better third final");

    public static Amount? Read(Pieces pieces, int i) => OfPercent(pieces, Half(pieces, i) ?? Parts(pieces, i)) ?? OneIn(pieces, i);

    /// <summary>"one-half of 1 percent" is half a percent.</summary>
    private static Amount? OfPercent(Pieces pieces, Amount? share)
    {
        if (share is null || !pieces.Is(share.End, "of"))
        {
            return share;
        }
        var isA = pieces.Is(share.End + 1, "a") && Measures.IsPercent(pieces.Form(share.End + 2));
        var whole = isA ? AmountReader.Percent(pieces, share with { End = share.End + 2 }) : AmountReader.Read(pieces, share.End + 1);
        return whole is { Kind: QuantityKind.Percent } && (isA || whole.Value == 1)
            ? share with { End = whole.End, Kind = QuantityKind.Percent, Unit = whole.Unit }
            : share;
    }

    private static Amount? Half(Pieces pieces, int i)
    {
        if (!pieces.Is(i, "half") || pieces.IsHyphen(i + 1) || pieces.IsHyphen(i - 1) || HalfNames.Has(pieces.Form(i - 1)))
        {
            return null;
        }
        var isShare = Slices.Has(pieces.Form(i - 1))
            || AfterHalf.Has(pieces.Form(i + 1))
            || (pieces.Is(i + 1, "a") && NumeralReader.Read(pieces, i) is null)
            || ((Measuring.Has(pieces.Form(i - 1)) || pieces.Is(i - 1, "in")) && (!pieces.IsWord(i + 1) || Following.Has(pieces.Form(i + 1))));
        return isShare ? Of(i, i + 1, 0.5) : null;
    }

    /// <summary>"two-thirds", "three quarters", "a fifth of", "one third", "the bottom fifth", "a quarter-point".</summary>
    private static Amount? Parts(Pieces pieces, int i)
    {
        if (Slices.Has(pieces.Form(i - 1)) && Divisor(pieces, i) is { } slice && !pieces.IsHyphen(i + 1))
        {
            return Of(i, i + 1, 1 / slice);
        }
        var part = pieces.PastHyphen(i + 1);
        if (Numerator(pieces, i) is not { } over || Divisor(pieces, part) is not { } under || over >= under || NumeralReader.Read(pieces, i) is { Scale: > 1 })
        {
            // "a quarter of a million" is a number.
            return null;
        }
        if (pieces.IsHyphen(i + 1) || pieces.Is(part + 1, "of") || IsPart(pieces, i, part, over))
        {
            return Of(i, part + 1, over / under);
        }
        return under == 4 && Measures.IsHalvable(pieces.Form(pieces.PastHyphen(part + 1)))
            ? new Amount(i, part + 1, over / under, QuantityKind.Number)
            : null;
    }

    /// <summary>"two thirds" and "one third" are parts wherever they stand; "a third" is a rank before a noun, and "two quarters" are half a year.</summary>
    private static bool IsPart(Pieces pieces, int i, int part, double over)
    {
        if (pieces.IsHyphen(part + 1))
        {
            return false;
        }
        var isAlone = !pieces.IsWord(part + 1) || Following.Has(pieces.Form(part + 1));
        return (over > 1 && pieces.Number(part) is { Role: NumberRole.Part, Value: var under } && (under is not (2 or 4) || over == 3))
            || (pieces.Is(i, "one") && !pieces.Is(part + 1, "party"))
            || (isAlone && (Measuring.Has(pieces.Form(i - 1)) || (pieces.Is(part, "half") && !pieces.Is(i - 1, "and"))));
    }

    private static double? Numerator(Pieces pieces, int i) =>
        pieces.Number(i) is { Role: NumberRole.Unit or NumberRole.Article } word ? word.Value
        : pieces.IsNumber(i) && pieces.Form(i) is [>= '1' and <= '9' and var digit] ? digit - '0'
        : null;

    private static double? Divisor(Pieces pieces, int i) => pieces.Number(i) switch
    {
        { Role: NumberRole.Part, Value: var divisor } => divisor,
        { Role: NumberRole.Ordinal, Value: > 2 and var rank } => rank,
        _ => null,
    };

    /// <summary>"one in five", "nine out of 10", "eight of 10", "one out of every three", "$4 of every $5".</summary>
    private static Amount? OneIn(Pieces pieces, int i)
    {
        if (Whole(pieces, i) is not { } over || Connector(pieces, over.End) is not { } connector)
        {
            return null;
        }
        var under = Whole(pieces, pieces.PastHyphen(connector.End));
        if (under is null || under.Kind != over.Kind || over.Value >= under.Value || over.Value < 1 || under.Value % 1 != 0)
        {
            return null;
        }
        var isSaid = connector.Words switch
        {
            "in" => over.Value < 10 && IsRound(under) && !IsSpan(pieces, under.End),
            "of" => over.Value > 1 && over.Value < 10 && under.Value <= 10 && !IsSpan(pieces, under.End),
            _ => true,
        };
        return isSaid ? Of(i, under.End, over.Value / under.Value) : null;
    }

    private static Amount? Whole(Pieces pieces, int i) =>
        AmountReader.Read(pieces, i) is { IsCrowd: false, Kind: QuantityKind.Number or QuantityKind.Money } amount ? amount : null;

    private static (string Words, int End)? Connector(Pieces pieces, int i)
    {
        i = pieces.PastHyphen(i);
        if (pieces.Is(i, "out") && pieces.Is(pieces.PastHyphen(i + 1), "of"))
        {
            var past = pieces.PastHyphen(i + 1) + 1;
            return pieces.Is(past, "every") ? ("out of every", past + 1) : ("out of", past);
        }
        var isEvery = pieces.Is(i + 1, "every");
        return pieces.Is(i, "in") ? (isEvery ? ("in every", i + 2) : ("in", i + 1))
            : pieces.Is(i, "of") ? (isEvery ? ("of every", i + 2) : ("of", i + 1))
            : null;
    }

    /// <summary>Odds are told in such numbers; "two in 2016" and "one in 30 days" are none.</summary>
    private static bool IsRound(Amount under) => under.Value is <= 10 or 12 or 15 or 20 or 25 or 30 or 40 or 50 or 60 or 75 || under.Value % 100 == 0 && under.Value is not (1900 or 2000);

    private static bool IsSpan(Pieces pieces, int i) => Measures.IsTime(pieces.Form(pieces.PastHyphen(i)));

    private static Amount Of(int first, int end, double value) => new(first, end, value, QuantityKind.Share, "share");
}
