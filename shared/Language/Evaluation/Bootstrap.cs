namespace FactCheck.Language.Evaluation;

/// <summary>A figure with its 95 % interval.</summary>
public readonly record struct Estimate(double Value, double Low, double High);

/// <summary>
/// Intervals by the percentile bootstrap (Efron, 1979): units are drawn with replacement, as many as there are, a thousand times. The
/// units are articles where there are articles, since the attributions of one are not independent.
/// </summary>
internal static class Bootstrap
{
    public const int Resamples = 1000;

    /// <summary>The figures of the units, each with the interval that holds the middle 95 % of the resamples.</summary>
    public static IReadOnlyList<Estimate> Estimate<T>(IReadOnlyList<T> units, Func<IEnumerable<T>, double[]> figures, Random random)
    {
        var values = figures(units);
        var resampled = new double[Resamples][];
        var drawn = new T[units.Count];
        for (var i = 0; i < Resamples; i++)
        {
            for (var k = 0; k < drawn.Length; k++)
            {
                drawn[k] = units[random.Next(units.Count)];
            }
            resampled[i] = figures(drawn);
        }
        return [.. values.Select((value, figure) => Interval(value, [.. resampled.Select(sample => sample[figure]).Order()]))];
    }

    private static Estimate Interval(double value, double[] sorted) =>
        new(value, sorted[(int)(0.025 * Resamples)], sorted[(int)(0.975 * Resamples) - 1]);
}
