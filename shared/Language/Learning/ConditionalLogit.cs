namespace FactCheck.Language.Learning;

/// <summary>Rivals by their features, and which of them is right.</summary>
internal sealed record RivalRows(IReadOnlyList<double[]> Rows, int Right);

/// <summary>
/// Weights for a few features by which the right one of several rivals is likeliest: McFadden's conditional logit, the features scaled to unit variance,
/// with a ridge, by Newton's method with backtracking. Deterministic.
/// </summary>
internal static class ConditionalLogit
{
    private const double Ridge = 1, Enough = 1e-6, SmallestStep = 1e-6;
    private const int MostSteps = 50;

    public static double[] Train(IReadOnlyList<RivalRows> lists)
    {
        var scales = Scales([.. lists.SelectMany(list => list.Rows)]);
        var scaled = lists.Select(list => list with { Rows = [.. list.Rows.Select(row => row.Select((value, k) => value / scales[k]).ToArray())] }).ToList();
        var weights = new double[scales.Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var move = NewtonStep(scaled, weights);
            var (before, size) = (Likelihood(scaled, weights), 1.0);
            var next = Moved(weights, move, size);
            while (Likelihood(scaled, next) < before && size > SmallestStep)
            {
                size /= 2;
                next = Moved(weights, move, size);
            }
            weights = next;
            if (move.Max(Math.Abs) < Enough)
            {
                break;
            }
        }
        return [.. weights.Select((weight, k) => weight / scales[k])];
    }

    private static double[] Moved(double[] weights, double[] move, double size) => [.. weights.Zip(move, (weight, by) => weight + (size * by))];

    private static double[] Scales(List<double[]> rows) =>
    [
        .. Enumerable.Range(0, rows[0].Length).Select(k =>
        {
            var mean = rows.Average(row => row[k]);
            var deviation = Math.Sqrt(rows.Average(row => (row[k] - mean) * (row[k] - mean)));
            return deviation > 0 ? deviation : 1;
        }),
    ];

    private static double Likelihood(List<RivalRows> lists, double[] weights) => lists.Sum(list =>
    {
        var scores = list.Rows.Select(row => Dot(row, weights)).ToArray();
        var greatest = scores.Max();
        return scores[list.Right] - greatest - Math.Log(scores.Sum(score => Math.Exp(score - greatest)));
    }) - (Ridge / 2 * weights.Sum(weight => weight * weight));

    private static double[] NewtonStep(List<RivalRows> lists, double[] weights)
    {
        var count = weights.Length;
        var slope = weights.Select(weight => -Ridge * weight).ToArray();
        var curve = Enumerable.Range(0, count).Select(_ => new double[count]).ToArray();
        for (var k = 0; k < count; k++)
        {
            curve[k][k] = Ridge;
        }
        foreach (var list in lists)
        {
            Add(list, weights, slope, curve);
        }
        return Solve(curve, slope);
    }

    private static void Add(RivalRows list, double[] weights, double[] slope, double[][] curve)
    {
        var count = weights.Length;
        var shares = list.Rows.Select(row => Dot(row, weights)).ToArray();
        var greatest = shares.Max();
        shares = [.. shares.Select(score => Math.Exp(score - greatest))];
        var sum = shares.Sum();
        var mean = new double[count];
        for (var i = 0; i < shares.Length; i++)
        {
            for (var k = 0; k < count; k++)
            {
                mean[k] += shares[i] / sum * list.Rows[i][k];
            }
        }
        for (var k = 0; k < count; k++)
        {
            slope[k] += list.Rows[list.Right][k] - mean[k];
            for (var m = 0; m < count; m++)
            {
                curve[k][m] += list.Rows.Select((row, i) => shares[i] / sum * (row[k] - mean[k]) * (row[m] - mean[m])).Sum();
            }
        }
    }

    /// <summary>By elimination; the ridge keeps every pivot above zero.</summary>
    private static double[] Solve(double[][] matrix, double[] right)
    {
        var (count, solved) = (right.Length, (double[])right.Clone());
        for (var k = 0; k < count; k++)
        {
            for (var row = k + 1; row < count; row++)
            {
                var factor = matrix[row][k] / matrix[k][k];
                for (var column = k; column < count; column++)
                {
                    matrix[row][column] -= factor * matrix[k][column];
                }
                solved[row] -= factor * solved[k];
            }
        }
        for (var k = count - 1; k >= 0; k--)
        {
            for (var column = k + 1; column < count; column++)
            {
                solved[k] -= matrix[k][column] * solved[column];
            }
            solved[k] /= matrix[k][k];
        }
        return solved;
    }

    private static double Dot(double[] row, double[] weights)
    {
        var sum = 0.0;
        for (var k = 0; k < row.Length; k++)
        {
            sum += row[k] * weights[k];
        }
        return sum;
    }
}
