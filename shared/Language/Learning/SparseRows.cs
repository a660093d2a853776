using System.Runtime.InteropServices;

namespace FactCheck.Language.Learning;

/// <summary>The rows of a table of 8-bit weights that hold any, in order of their numbers: what a <see cref="FrozenPerceptron"/> is made from.</summary>
internal sealed class SparseRows(int classes, int bits, int capacity = 0)
{
    private readonly List<int> rows = new(capacity);
    private readonly List<sbyte> weights = new(capacity * classes);

    public int Classes => classes;

    public int Bits => bits;

    public int Count => rows.Count;

    public int Row(int index) => rows[index];

    public ReadOnlySpan<sbyte> Weights(int index) => CollectionsMarshal.AsSpan(weights).Slice(index * classes, classes);

    /// <summary>Rows must come in order; one without weights is passed over.</summary>
    public void Add(int row, ReadOnlySpan<sbyte> values)
    {
        if (values.ContainsAnyExcept((sbyte)0))
        {
            rows.Add(row);
            weights.AddRange(values);
        }
    }
}
