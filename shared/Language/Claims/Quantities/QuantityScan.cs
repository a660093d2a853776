namespace FactCheck.Language.Claims;

/// <summary>One pass over the pieces of a text that collects its quantities.</summary>
internal sealed class QuantityScan(Pieces pieces)
{
    private readonly List<DateSpan> dates = DateReader.Find(pieces);
    private readonly List<Quantity> found = [];

    /// <summary>The first date that ends after the place that is being read.</summary>
    private int date;

    /// <summary>The end of the last quantity: words that bound it are not the next one's too.</summary>
    private int taken;

    public IReadOnlyList<Quantity> Read()
    {
        for (var i = 0; i < pieces.Count;)
        {
            while (date < dates.Count && dates[date].End <= i)
            {
                date++;
            }
            i = date < dates.Count && dates[date].First <= i && !dates[date].HoldsCount
                ? dates[date].End
                : NumberNames.CodeEnd(pieces, i) ?? At(i);
        }
        return found;
    }

    /// <summary>Reads what begins at the piece.</summary>
    /// <returns>The piece to go on from.</returns>
    private int At(int i)
    {
        if (!AmountReader.MayBegin(pieces, i))
        {
            return MultipleReader.Read(pieces, i) is { } multiple ? Add(multiple, multiple.End) : i + 1;
        }
        if ((ShareReader.Read(pieces, i) ?? MultipleReader.Read(pieces, i) ?? OrdinalReader.Read(pieces, i)) is { } ratio)
        {
            return Add(ratio, ratio.End);
        }
        if (AmountReader.Read(pieces, i) is not { } amount)
        {
            return i + 1;
        }
        if (PairReader.Read(pieces, amount) is { } pair && !IsDated(pair.Second))
        {
            if (!IsCount(pair.First) || AgeReader.IsAge(pieces, pair.First, pair.Second.End))
            {
                return pair.Second.End;
            }
            Add(pair.First, pair.Second.End, isAlone: false);
            return Add(pair.Second, pair.Second.End, isAlone: false);
        }
        return IsCount(amount) && !AgeReader.IsAge(pieces, amount, amount.End) ? Add(amount, amount.End) : amount.End;
    }

    private bool IsCount(Amount amount) =>
        !NumberNames.IsName(pieces, amount) && OneReader.Counts(pieces, amount, isBounded: BoundReader.Before(pieces, amount) is not null || amount.Bound != QuantityBound.Exact);

    /// <summary>"by 2030 to 32 percent" looks like a range and is a year and a number.</summary>
    private bool IsDated(Amount amount)
    {
        var next = date;
        while (next < dates.Count && dates[next].End <= amount.First)
        {
            next++;
        }
        return next < dates.Count && dates[next].First <= amount.First && !dates[next].HoldsCount;
    }

    /// <param name="amount">What was read.</param>
    /// <param name="nounEnd">Where the counted noun may begin: after a range's second number.</param>
    /// <param name="isAlone">It is no end of a range and no half of a score.</param>
    private int Add(Amount amount, int nounEnd, bool isAlone = true)
    {
        var (first, end, bound) = Bounded(amount, nounEnd);
        var noun = Noun(amount, Math.Max(nounEnd, end), isAlone);
        var span = pieces.Span(first, end);
        found.Add(new Quantity(span.Start, span.End, pieces.Text[span.Start..span.End], amount.Value, amount.Unit ?? Unit(amount, noun), bound != QuantityBound.Exact)
        {
            Kind = amount.Kind,
            Bound = bound,
            Counted = noun is { } words ? pieces.Mention(words.First, words.End) : null,
            When = When(first, end),
        });
        taken = end;
        return Math.Max(end, nounEnd);
    }

    private (int First, int End, QuantityBound Bound) Bounded(Amount amount, int nounEnd)
    {
        var (first, end, bound) = (amount.First, amount.End, amount.Bound);
        if (amount.Kind != QuantityKind.Ordinal && BoundReader.Before(pieces, amount) is { } before && before.First >= taken)
        {
            (first, bound) = (before.First, bound == QuantityBound.Exact ? before.Bound : bound);
        }
        if (nounEnd == amount.End && BoundReader.After(pieces, amount) is { } after)
        {
            (end, bound) = (after.End, bound == QuantityBound.Exact ? after.Bound : bound);
        }
        return (first, end, bound == QuantityBound.Exact && amount.IsCrowd ? QuantityBound.AtLeast : bound);
    }

    private (int First, int End)? Noun(Amount amount, int end, bool isAlone) => amount.Kind switch
    {
        QuantityKind.Multiple => null,
        QuantityKind.Number or QuantityKind.Ordinal => CountedReader.Read(pieces, end, isOne: (amount.Value is 0 or 1 && isAlone) || amount.Kind == QuantityKind.Ordinal),
        // "20 percent of voters", "half the voters", "$5 million in grants"
        _ => pieces.Is(end, "of") || (amount.Kind == QuantityKind.Share && !pieces.IsMark(end, "-")) ? CountedReader.Read(pieces, end, isOne: false)
            : amount.Kind == QuantityKind.Money && pieces.Is(end, "in") ? CountedReader.Read(pieces, end + 1, isOne: false)
            : null,
    };

    private string? Unit(Amount amount, (int First, int End)? noun) => amount.Kind == QuantityKind.Share ? "share" : noun is { } words ? pieces.Form(words.End - 1).ToString() : null;

    private Mention? When(int first, int end)
    {
        var next = date;
        while (next < dates.Count && dates[next].First < end)
        {
            next++;
        }
        return WhenReader.Read(pieces, dates, next, first, end);
    }
}
