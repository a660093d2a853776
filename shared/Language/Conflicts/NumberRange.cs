using FactCheck.Language.Matching;

namespace FactCheck.Language.Conflicts;

/// <summary>Between what a number that is rounded or bounded can lie.</summary>
internal readonly record struct NumberRange(double Least, double Most)
{
    /// <summary>What differs by more is hardly the same quantity.</summary>
    private const double FurthestApart = 5;

    /// <summary>"About 7,800" may be 7,500; nothing is rounded by more.</summary>
    private const double About = 0.05;

    private static readonly HashSet<string> Durations =
        ["second", "minut", "hour", "day", "week", "month", "quarter", "year", "decad", "centuri", "time", "way", "page", "part", "point", "mile", "step", "thing"];

    /// <summary>Counts of something, money and shares; not ranks, nor how long something takes.</summary>
    public static bool IsComparable(Quantity quantity) =>
        quantity.Kind is QuantityKind.Number or QuantityKind.Money or QuantityKind.Percent && UnitOf(quantity) is { Length: > 0 } unit && !Durations.Contains(unit);

    public static string UnitOf(Quantity quantity) => quantity.Unit is null ? "" : string.Join(' ', MatchWords.Of(quantity.Unit));

    /// <summary>Whether both cannot be true of one quantity.</summary>
    public static bool AreAtOdds(Quantity one, Quantity other)
    {
        var (smaller, greater) = one.Value < other.Value ? (one.Value, other.Value) : (other.Value, one.Value);
        return AreApart(one, other) && smaller > 0 && greater / smaller <= FurthestApart;
    }

    public static bool AreApart(Quantity one, Quantity other)
    {
        // "At least 11" and "at least 16" can both be true, but one of the two has not been brought up to date.
        var (first, second) = one.Bound == other.Bound && one.Bound is not (QuantityBound.About or QuantityBound.RangeStart or QuantityBound.RangeEnd)
            ? (Of(one with { Bound = QuantityBound.Exact }), Of(other with { Bound = QuantityBound.Exact }))
            : (Of(one), Of(other));
        return first.Most < second.Least || second.Most < first.Least;
    }

    public static NumberRange Of(Quantity quantity)
    {
        var slack = Rounding(quantity.Value);
        return quantity.Bound switch
        {
            QuantityBound.About => new NumberRange(quantity.Value - Math.Max(slack, quantity.Value * About), quantity.Value + Math.Max(slack, quantity.Value * About)),
            QuantityBound.AtLeast or QuantityBound.MoreThan or QuantityBound.RangeStart => new NumberRange(quantity.Value - slack, double.MaxValue),
            QuantityBound.AtMost or QuantityBound.LessThan or QuantityBound.RangeEnd => new NumberRange(double.MinValue, quantity.Value + slack),
            _ => new NumberRange(quantity.Value - slack, quantity.Value + slack),
        };
    }

    /// <summary>Half a unit of the last digit that is not nought, from a thousand up: 94,000 may be 94,120, but 40 is not 44, nor $3 million $2 million.</summary>
    private static double Rounding(double value)
    {
        var size = Math.Abs(value);
        if (size < 1000)
        {
            return size == Math.Floor(size) ? 0 : 0.5 * Step(size, 1);
        }
        return Math.Min(0.5 * Step(size, Math.Pow(10, Math.Floor(Math.Log10(size)))), size * About);
    }

    /// <summary>The greatest power of ten, from <paramref name="step"/> down, of which the value is a multiple.</summary>
    private static double Step(double value, double step)
    {
        for (var digits = 0; digits < 15; digits++, step /= 10)
        {
            if (Math.Abs((value / step) - Math.Round(value / step)) < 1e-9)
            {
                return step;
            }
        }
        return step;
    }
}
