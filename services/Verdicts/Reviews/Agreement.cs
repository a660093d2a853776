namespace FactCheck.Verdicts.Reviews;

/// <summary>How far two who judged the same claims agree.</summary>
internal sealed record Agreement
{
    /// <summary>Claims that both judged.</summary>
    public required int N { get; init; }

    public required int Agreed { get; init; }

    /// <summary>The share of them; null where there are none.</summary>
    public double? Raw { get; init; }

    /// <summary>
    /// J. Cohen, "A coefficient of agreement for nominal scales", 1960: 1 is full agreement, 0 what chance would give. Null where there
    /// are no claims, or where chance alone explains everything (both always gave one and the same rating).
    /// </summary>
    public double? Kappa { get; init; }

    public required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>How many claims the first reviewer rated so, and the second so.</summary>
    internal sealed record Pair(string First, string Second, int Count);

    internal static Agreement Of(IReadOnlyList<Pair> pairs)
    {
        var n = pairs.Sum(pair => pair.Count);
        var agreed = pairs.Where(pair => pair.First == pair.Second).Sum(pair => pair.Count);
        if (n == 0)
        {
            return new Agreement { N = 0, Agreed = 0, Pairs = pairs };
        }

        var (raw, chance) = ((double)agreed / n, Chance(pairs, n));
        return new Agreement { N = n, Agreed = agreed, Raw = raw, Kappa = chance < 1 ? (raw - chance) / (1 - chance) : null, Pairs = pairs };
    }

    /// <summary>The share on which two would agree who knew nothing but how often each gives each rating.</summary>
    private static double Chance(IReadOnlyList<Pair> pairs, double n)
    {
        var second = pairs.GroupBy(pair => pair.Second).ToDictionary(ratings => ratings.Key, ratings => ratings.Sum(pair => pair.Count));
        return pairs.GroupBy(pair => pair.First).Sum(ratings => ratings.Sum(pair => pair.Count) / n * (second.GetValueOrDefault(ratings.Key) / n));
    }
}
