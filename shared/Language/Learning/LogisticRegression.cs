namespace FactCheck.Language.Learning;

/// <summary>
/// L2-regularised logistic regression over sparse rows, by dual coordinate descent (Yu, Huang &amp; Lin, Machine Learning 85, 2011,
/// algorithm 5): minimises ½|w|² + Σ cost · log(1 + exp(−y(w·x + offset))). The same rows in the same order give the same weights.
/// </summary>
internal static class LogisticRegression
{
    private const int MostEpochs = 200;
    private const int NewtonSteps = 50;
    private const double Tolerance = 1e-2, InnerTolerance = 1e-4;

    /// <summary>How far from its bounds a dual variable begins, as a share of its cost (the paper's choice).</summary>
    private const double Beginning = 1e-3;

    /// <summary>One weight a feature number.</summary>
    public static float[] Train(IReadOnlyList<WeighedRow> rows, int features, int seed = 5)
    {
        var weights = new double[features];
        var duals = rows.Select(row => Math.Min(Beginning * row.Cost, 1e-8)).ToArray();
        var squares = rows.Select(row => row.Values.Sum(value => (double)value * value)).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            Add(rows[i], duals[i], weights);
        }
        var order = Enumerable.Range(0, rows.Count).Where(i => rows[i].Cost > 0).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < MostEpochs; epoch++)
        {
            random.Shuffle(order);
            var greatest = 0.0;
            foreach (var i in order)
            {
                greatest = Math.Max(greatest, Step(rows[i], squares[i], ref duals[i], weights));
            }
            if (greatest < Tolerance)
            {
                break;
            }
        }
        return [.. weights.Select(weight => (float)weight)];
    }

    /// <summary>Solves for one dual variable by Newton's method, from whichever of its two bounds is nearer; gives the slope it met.</summary>
    private static double Step(WeighedRow row, double square, ref double dual, double[] weights)
    {
        var score = row.Sign * (row.Offset + row.Dot(weights));
        var fromBelow = (0.5 * square * (row.Cost - dual - dual)) + score >= 0;
        var (begin, sign) = fromBelow ? (dual, 1.0) : (row.Cost - dual, -1.0);
        var z = row.Cost - begin < 0.5 * row.Cost ? 0.1 * begin : begin;
        var slope = Slope();
        var met = Math.Abs(slope);
        for (var step = 0; step < NewtonSteps && Math.Abs(slope) >= InnerTolerance; step++)
        {
            var next = z - (slope / (square + (row.Cost / (row.Cost - z) / z)));
            z = next <= 0 ? 0.1 * z : next;
            slope = Slope();
        }
        var solved = fromBelow ? z : row.Cost - z;
        Add(row, solved - dual, weights);
        dual = solved;
        return met;

        double Slope() => (square * (z - begin)) + (sign * score) + Math.Log(z / (row.Cost - z));
    }

    private static void Add(WeighedRow row, double amount, double[] weights)
    {
        amount *= row.Sign;
        for (var k = 0; k < row.Features.Length; k++)
        {
            weights[row.Features[k]] += amount * row.Values[k];
        }
    }
}

/// <summary>One row to learn from: feature numbers with their values, what it is, how much it counts, and the score that it begins with.</summary>
internal sealed record WeighedRow(int[] Features, float[] Values, bool Is, double Cost, double Offset = 0)
{
    public double Sign => Is ? 1 : -1;

    public double Dot(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var k = 0; k < Features.Length; k++)
        {
            sum += weights[Features[k]] * Values[k];
        }
        return sum;
    }
}
