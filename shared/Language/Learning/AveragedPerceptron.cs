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

    public int Classes => classes;

    public int Bits => bits;

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

    /// <summary>
    /// Takes note of one decision, whose scores are these: where the right class does not lead every other by the margin, its weights are
    /// raised and those of its strongest rival lowered.
    /// </summary>
    public void Learn(ReadOnlySpan<uint> features, ReadOnlySpan<float> scores, int right, float margin) =>
        Learn(features, scores, right, Rival(scores, right), margin);

    /// <summary>The same with a rival of the caller's choice, where several classes are right or some are not to be had.</summary>
    public void Learn(ReadOnlySpan<uint> features, ReadOnlySpan<float> scores, int right, int rival, float margin)
    {
        if (scores[right] - scores[rival] <= margin)
        {
            Update(features, right, rival);
        }
        decisions++;
    }

    /// <summary>The class with the highest score apart from the right one.</summary>
    private int Rival(ReadOnlySpan<float> scores, int right)
    {
        var rival = right == 0 ? 1 : 0;
        for (var k = rival + 1; k < classes; k++)
        {
            rival = k != right && scores[k] > scores[rival] ? k : rival;
        }
        return rival;
    }

    private void Update(ReadOnlySpan<uint> features, int right, int wrong)
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

    /// <summary>
    /// The averaged weights as 8-bit whole numbers; rows and weights that round to nothing are left out. Several models of one sort, which
    /// saw the examples in different orders, become their mean: being linear, it votes as all of them would, at the price of one.
    /// </summary>
    /// <param name="models">Of the same classes and bits.</param>
    /// <param name="largest">The average that becomes 127; larger ones are cut to it.</param>
    public static FrozenPerceptron Freeze(IReadOnlyList<AveragedPerceptron> models, double largest)
    {
        var first = models[0];
        var frozen = new SparseRows(first.Classes, first.Bits);
        var sums = new double[first.Classes];
        var row = new sbyte[first.Classes];
        for (var i = 0; i < 1 << first.Bits; i++)
        {
            Array.Clear(sums);
            foreach (var model in models)
            {
                model.AddAverages(i, sums);
            }
            for (var k = 0; k < row.Length; k++)
            {
                var share = sums[k] / models.Count / largest;
                row[k] = (sbyte)Math.Clamp(Math.Round(share * sbyte.MaxValue), -sbyte.MaxValue, sbyte.MaxValue);
            }
            frozen.Add(i, row);
        }
        return new FrozenPerceptron(frozen);
    }

    private void AddAverages(int row, Span<double> sums)
    {
        if (updates[row] >= fewestUpdates)
        {
            for (var k = 0; k < classes; k++)
            {
                var at = (row * stride) + k;
                sums[k] += weights[at] - (weighted[at] / decisions);
            }
        }
    }
}
