using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Language.Learning;

/// <summary>
/// A linear classifier as it is shipped: 8-bit weights in the rows of a table, a row being the low bits of a feature's hash. Scoring
/// allocates nothing; scores are whole numbers, the same on every machine.
/// </summary>
internal sealed class FrozenPerceptron
{
    /// <summary>Sums are 16-bit: this many weights of 127 still fit.</summary>
    private const int MostFeatures = short.MaxValue / sbyte.MaxValue;
    private const int Block = 16;
    private const int BitsInAByte = 8;

    private readonly int classes;
    private readonly int blocks;
    private readonly uint mask;

    /// <summary>Where each row of the table stands in <see cref="weights"/>; 0, a row of zeros, for those without weights.</summary>
    private readonly int[] places;
    private readonly Vector128<sbyte>[] weights;

    public FrozenPerceptron(SparseRows rows)
    {
        classes = rows.Classes;
        blocks = (classes + Block - 1) / Block;
        mask = (1u << rows.Bits) - 1;
        places = new int[1 << rows.Bits];
        weights = new Vector128<sbyte>[(rows.Count + 1) * blocks];
        for (var i = 0; i < rows.Count; i++)
        {
            places[rows.Row(i)] = (i + 1) * blocks;
            rows.Weights(i).CopyTo(WeightsAt((i + 1) * blocks));
        }
    }

    /// <summary>How long a span of scores must be.</summary>
    public int Scores => blocks * Block;

    public int Rows => (weights.Length / blocks) - 1;

    /// <summary>The class with the highest score; the first of several.</summary>
    public int Best(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Score(features, scores);
        var best = 0;
        for (var k = 1; k < classes; k++)
        {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Span<int> rows = stackalloc int[MostFeatures];
        var count = 0;
        foreach (var feature in features)
        {
            var place = places[feature & mask];
            rows[count] = place;
            count += place == 0 ? 0 : 1;
        }
        var sums = MemoryMarshal.Cast<short, Vector128<short>>(scores[..Scores]);
        for (var block = 0; block < blocks; block++)
        {
            var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (var row in rows[..count])
            {
                var (first, second) = Vector128.Widen(weights[row + block]);
                low += first;
                high += second;
            }
            sums[2 * block] = low;
            sums[(2 * block) + 1] = high;
        }
    }

    /// <summary>
    /// Each row as the distance to the row before and its weights: which classes have one, then those. Of few classes that is told by the
    /// bits of a byte, of many by their number and a byte for each.
    /// </summary>
    public void Write(SectionWriter section)
    {
        section.Number(classes);
        section.Number((int)uint.PopCount(mask));
        section.Number(Rows);
        var last = 0;
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] != 0)
            {
                section.Number(row - last);
                WriteRow(section, WeightsAt(places[row]));
                last = row;
            }
        }
    }

    public static FrozenPerceptron Read(SectionReader section)
    {
        var (classes, bits, count) = (section.Number(), section.Number(), section.Number());
        var table = new SparseRows(classes, bits, count);
        var values = new sbyte[classes];
        var row = 0;
        for (var left = count; left > 0; left--)
        {
            row += section.Number();
            ReadRow(section, values);
            table.Add(row, values);
        }
        return new FrozenPerceptron(table);
    }

    private static void WriteRow(SectionWriter section, ReadOnlySpan<sbyte> values)
    {
        Span<byte> filled = stackalloc byte[values.Length];
        var count = 0;
        for (var k = 0; k < values.Length; k++)
        {
            filled[count] = (byte)k;
            count += values[k] != 0 ? 1 : 0;
        }
        filled = filled[..count];
        if (values.Length <= BitsInAByte)
        {
            var bits = 0;
            foreach (var k in filled)
            {
                bits |= 1 << k;
            }
            section.Byte((byte)bits);
        }
        else
        {
            section.Byte((byte)count);
            section.Bytes(filled);
        }
        foreach (var k in filled)
        {
            section.Byte((byte)values[k]);
        }
    }

    private static void ReadRow(SectionReader section, Span<sbyte> values)
    {
        values.Clear();
        var first = section.Byte();
        if (values.Length <= BitsInAByte)
        {
            for (var k = 0; k < values.Length; k++)
            {
                values[k] = (first & (1 << k)) != 0 ? (sbyte)section.Byte() : (sbyte)0;
            }
            return;
        }
        var filled = section.Bytes(first).Span;
        var weights = section.Bytes(first).Span;
        for (var i = 0; i < filled.Length; i++)
        {
            values[filled[i]] = (sbyte)weights[i];
        }
    }

    private Span<sbyte> WeightsAt(int place) => MemoryMarshal.Cast<Vector128<sbyte>, sbyte>(weights.AsSpan(place, blocks))[..classes];
}
