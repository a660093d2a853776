using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Language.Learning;

/// <summary>
/// A linear classifier over hashed features, in training: Collins' averaged perceptron (EMNLP 2002). A row of weights takes part only
/// once it was updated <paramref name="fewestUpdates"/> times, which makes the model several times smaller at no loss (Goldberg and
/// Elhadad, ACL 2011, "Learning Sparser Perceptron Models"). <see cref="Freeze"/> makes the form that is shipped.
/// </summary>
/// <remarks>Weights are whole numbers until they are averaged, so that no order of summation and no width of vector alters a result.</remarks>
internal sealed class AveragedPerceptron(int classes, int bits, int fewestUpdates)
{
    private readonly int stride = (classes + Vector128<float>.Count - 1) / Vector128<float>.Count * Vector128<float>.Count;
    private readonly uint mask = (1u << bits) - 1;
    private readonly float[] weights = new float[((classes + 3L) / 4 * 4) << bits];

    /// <summary>Each weight times the number of the decision at which it was added; the average follows from it (Daumé 2006, §2.3).</summary>
    private readonly double[] weighted = new double[((classes + 3L) / 4 * 4) << bits];
    private readonly byte[] updates = new byte[1 << bits];
    private long decisions = 1;

    /// <summary>How long a span of scores must be.</summary>
    public int Scores => stride;

    /// <summary>The class with the highest score; the first of several.</summary>
    public int Best(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Score(features, scores);
        var best = 0;
        for (var k = 1; k < classes; k++)
        {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[..stride].Clear();
        var sums = MemoryMarshal.Cast<float, Vector128<float>>(scores[..stride]);
        var rows = MemoryMarshal.Cast<float, Vector128<float>>(weights);
        foreach (var feature in features)
        {
            var row = (int)(feature & mask);
            if (updates[row] < fewestUpdates)
            {
                continue;
            }
            var values = rows.Slice(row * sums.Length, sums.Length);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += values[i];
            }
        }
    }

    /// <summary>Counts a decision; to be called once for each, whether or not it was right.</summary>
    public void Advance() => decisions++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature & mask);
            updates[row] = (byte)Math.Min(byte.MaxValue, updates[row] + 1);
            var first = row * stride;
            weights[first + right]++;
            weighted[first + right] += decisions;
            weights[first + wrong]--;
            weighted[first + wrong] -= decisions;
        }
    }

    /// <summary>The averaged weights as 8-bit whole numbers; rows and weights that round to nothing are left out.</summary>
    /// <param name="largest">The average that becomes 127; larger ones are cut to it.</param>
    public FrozenPerceptron Freeze(double largest)
    {
        var frozen = new SparseRows(classes, bits);
        var row = new sbyte[classes];
        for (var i = 0; i < updates.Length; i++)
        {
            if (updates[i] < fewestUpdates)
            {
                continue;
            }
            for (var k = 0; k < classes; k++)
            {
                var at = (i * stride) + k;
                var average = weights[at] - (weighted[at] / decisions);
                row[k] = (sbyte)Math.Clamp(Math.Round(average / largest * sbyte.MaxValue), -sbyte.MaxValue, sbyte.MaxValue);
            }
            frozen.Add(i, row);
        }
        return new FrozenPerceptron(frozen);
    }
}
