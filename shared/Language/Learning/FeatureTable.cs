using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Language.Learning;

/// <summary>
/// The weights of a trained model for reading: an open-addressed table from the hash of a feature to one signed byte a label, all
/// labels' weights of one step summed at once. Every row holds the whole hash, so that a feature never seen in training finds nothing.
/// </summary>
internal sealed class FeatureTable
{
    /// <summary>Rows are summed as 16-bit numbers: so many of them cannot overflow (32767 / 128).</summary>
    private const int SafeRows = 255;

    private readonly Row[] rows;
    private readonly uint mask;
    private readonly float[] scales;

    private FeatureTable(int count, float[] scales)
    {
        Count = count;
        this.scales = scales;
        // At most half full: a feature that is not there, the most common case, is known from the first row.
        var size = BitOperationsRoundUp(count * 2);
        rows = new Row[size];
        mask = (uint)size - 1;
    }

    /// <summary>How many features have weights.</summary>
    public int Count { get; }

    /// <summary>
    /// Rounds weights to bytes, each label by its own scale. Since one amount added to all labels changes nothing, weights are held
    /// against those of label 0, which are therefore not kept. Features whose weights round to nothing are left out.
    /// </summary>
    /// <param name="hashes">The features.</param>
    /// <param name="weights"><see cref="ChainShape.MaxLabels"/> a feature.</param>
    public static FeatureTable Freeze(ReadOnlySpan<uint> hashes, ReadOnlySpan<float> weights)
    {
        var scales = new float[ChainShape.MaxLabels];
        for (var i = 0; i < weights.Length; i++)
        {
            var lane = i % ChainShape.MaxLabels;
            scales[lane] = Math.Max(scales[lane], Math.Abs(weights[i] - weights[i - lane]) / sbyte.MaxValue);
        }
        var kept = new List<Row>();
        for (var f = 0; f < hashes.Length; f++)
        {
            var bits = Round(weights.Slice(f * ChainShape.MaxLabels, ChainShape.MaxLabels), scales);
            if (bits != 0)
            {
                kept.Add(new Row(Key(hashes[f]), bits));
            }
        }
        kept.Sort((a, b) => a.Key.CompareTo(b.Key));
        return Of(kept, scales);
    }

    public static FeatureTable Read(SectionReader section, int labels)
    {
        var scales = new float[ChainShape.MaxLabels];
        for (var label = 1; label < labels; label++)
        {
            scales[label] = section.Single();
        }
        var keys = new uint[section.Number()];
        var key = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = key += section.Unsigned();
        }
        var bits = new ulong[keys.Length];
        for (var label = 1; label < labels; label++)
        {
            var column = section.Bytes(keys.Length).Span;
            for (var i = 0; i < column.Length; i++)
            {
                bits[i] |= (ulong)column[i] << (label * 8);
            }
        }
        return Of(keys.Zip(bits, (k, b) => new Row(k, b)).ToArray(), scales);
    }

    /// <summary>Hashes in order, each as its distance from the one before; then label by label its bytes.</summary>
    public void Write(SectionWriter section, int labels)
    {
        for (var label = 1; label < labels; label++)
        {
            section.Single(scales[label]);
        }
        var sorted = rows.Where(row => row.Key != 0).OrderBy(row => row.Key).ToArray();
        section.Number(sorted.Length);
        var before = 0u;
        foreach (var row in sorted)
        {
            section.Number(row.Key - before);
            before = row.Key;
        }
        for (var label = 1; label < labels; label++)
        {
            foreach (var row in sorted)
            {
                section.Byte((byte)(row.Bits >> (label * 8)));
            }
        }
    }

    /// <summary>Writes the score of each label for a step with these features.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var sum = Vector256<int>.Zero;
        while (!features.IsEmpty)
        {
            var some = Math.Min(features.Length, SafeRows);
            var (low, high) = Vector128.Widen(Sum(features[..some]));
            sum += Vector256.Create(low, high);
            features = features[some..];
        }
        (Vector256.ConvertToSingle(sum) * Vector256.Create<float>(scales)).CopyTo(scores);
    }

    private Vector128<short> Sum(ReadOnlySpan<uint> features)
    {
        var sum = Vector128<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var feature in features)
        {
            var key = Key(feature);
            for (var i = key & mask; ; i = (i + 1) & mask)
            {
                ref readonly var row = ref System.Runtime.CompilerServices.Unsafe.Add(ref first, i);
                if (row.Key == key)
                {
                    sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(row.Bits).AsSByte());
                    break;
                }
                if (row.Key == 0)
                {
                    break;
                }
            }
        }
        return sum;
    }

    private static FeatureTable Of(IReadOnlyList<Row> sorted, float[] scales)
    {
        var table = new FeatureTable(sorted.Count, scales);
        foreach (var row in sorted)
        {
            var i = row.Key & table.mask;
            while (table.rows[i].Key != 0)
            {
                i = (i + 1) & table.mask;
            }
            table.rows[i] = row;
        }
        return table;
    }

    private static ulong Round(ReadOnlySpan<float> weights, ReadOnlySpan<float> scales)
    {
        var bits = 0ul;
        for (var label = 1; label < weights.Length; label++)
        {
            if (scales[label] > 0)
            {
                var rounded = (sbyte)MathF.Round((weights[label] - weights[0]) / scales[label]);
                bits |= (ulong)(byte)rounded << (label * 8);
            }
        }
        return bits;
    }

    /// <summary>Zero marks an empty row.</summary>
    private static uint Key(uint hash) => hash == 0 ? 1 : hash;

    private static int BitOperationsRoundUp(int size) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(size, 16));

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Row(uint Key, ulong Bits);
}
