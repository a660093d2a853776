namespace FactCheck.Language.Claims;

/// <summary>
/// Reads two numbers that stand together: ranges ("10 to 15 percent", "$2-3 billion", "two or three"), which leave the value open, and
/// scores, votes, odds and changes ("52 to 48", "a 5-4 ruling", "rose from 3 to 5"), which do not.
/// </summary>
internal static class PairReader
{
    /// <summary>So many pieces around a pair are searched for the words that tell what it is.</summary>
    private const int Context = 6;

    private static readonly Vocabulary Changes = new(
        "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops dropping increased increase increases increasing decreased decrease decreases declined " +
        "decline declines declining went go goes going gone cut cuts cutting raised raise raises raising lowered lower lowers jumped jump jumps slipped climbed climb shrank shrunk shrinking reduced reduce " +
        "reduces doubled slid widened widen narrowed narrow expanded improved moved shifted swung up down");

    private static readonly Vocabulary Contests = new(
        "vote votes voted voting leads lead led leading trails trail trailed trailing ahead behind beat beats beating defeated won win wins lost loses score scored margin ratio odds ruling decision split " +
        "edge edged edges advantage outnumbered outpaced tied versus vs deadlocked");

    /// <summary>The other end of the amount, with the first one as it then reads; null where the amount stands alone.</summary>
    public static (Amount First, Amount Second)? Read(Pieces pieces, Amount first)
    {
        if (first.IsCrowd || Connector(pieces, first) is not { } connector || AmountReader.Read(pieces, connector.End) is not { IsCrowd: false } second || !Fits(pieces, first, second, connector.Form))
        {
            return null;
        }
        var left = Share(first, second);
        var isOpen = left.Value < second.Value && connector.Form != PairForm.Ratio && (connector.Form is PairForm.Or or PairForm.Between || !IsFixed(pieces, left, second));
        return isOpen
            ? (left with { Bound = QuantityBound.RangeStart }, second with { Bound = QuantityBound.RangeEnd })
            : (left, second);
    }

    private static (PairForm Form, int End)? Connector(Pieces pieces, Amount first)
    {
        var i = first.End;
        if (pieces.IsMark(i, "-‐‑–—"))
        {
            // "2-to-1", "two- to three-year"
            var to = pieces.IsGlued(i) && pieces.Is(i + 1, "to") ? i + 1 : -1;
            if (to > 0)
            {
                return (pieces.IsHyphen(to + 1) ? PairForm.Ratio : PairForm.To, pieces.PastHyphen(to + 1));
            }
            var isDash = pieces.IsGlued(i) == pieces.IsGlued(i + 1) && (pieces.IsGlued(i) || pieces.IsMark(i, "–")) && !pieces.IsMark(i, "—");
            return isDash ? (PairForm.Dash, i + 1) : null;
        }
        if (pieces.IsMark(i, "/") && pieces.IsGlued(i) && pieces.IsGlued(i + 1))
        {
            return (PairForm.Ratio, i + 1);
        }
        if (pieces.Is(i, "to"))
        {
            return (PairForm.To, i + 1);
        }
        return pieces.Is(i, "or") ? (PairForm.Or, i + 1)
            : pieces.Is(i, "and") && (pieces.Is(first.First - 1, "between") || pieces.Is(first.First - 2, "between")) ? (PairForm.Between, i + 1)
            : null;
    }

    private static bool Fits(Pieces pieces, Amount first, Amount second, PairForm form)
    {
        var isSame = first.Kind == second.Kind || first.Kind == QuantityKind.Number || (second.Kind == QuantityKind.Number && first.Kind == QuantityKind.Money && first.Unit?.Length == 3);
        if (!isSame || (first.Unit is not null && second.Unit is not null && first.Unit != second.Unit) || (first.Kind == QuantityKind.Share) != (second.Kind == QuantityKind.Share))
        {
            return false;
        }
        // "20 percent or 5 million people" are two things; "20 - 30" may be a sum's sign.
        return form switch
        {
            PairForm.Or => first.Value < second.Value && second.Value <= 10 * Share(first, second).Value && second.Value / second.Scale < 1000,
            PairForm.Dash => !pieces.IsMark(second.End, "-") || !pieces.IsGlued(second.End) || !pieces.IsNumber(second.End + 1),
            _ => true,
        };
    }

    /// <summary>What the first number borrows of the second: "$2 to $3 billion", "10 to 15 percent", "$2 to 3".</summary>
    private static Amount Share(Amount first, Amount second)
    {
        var value = first.Scale == 1 && second.Scale > 1 && second.Scale != 12 && first.Value < second.Value / second.Scale ? first.Value * second.Scale : first.Value;
        return first.Unit is null && first.Kind == QuantityKind.Number && second.Kind is QuantityKind.Percent or QuantityKind.Money
            ? first with { Value = value, Kind = second.Kind, Unit = second.Unit }
            : first with { Value = value };
    }

    private static bool IsFixed(Pieces pieces, Amount first, Amount second)
    {
        var isFrom = pieces.Is(first.First - 1, "from");
        for (var i = Math.Max(0, first.First - Context); i < second.End + 3; i++)
        {
            if (i >= first.First && i < second.End)
            {
                i = second.End;
            }
            if (pieces.IsWord(i) && (Contests.Has(pieces.Form(i)) || (isFrom && i < first.First && Changes.Has(pieces.Form(i)))))
            {
                return true;
            }
        }
        return false;
    }

    private enum PairForm
    {
        To,
        Dash,
        Or,
        Between,

        /// <summary>"2-to-1", "50/50".</summary>
        Ratio,
    }
}
