namespace FactCheck.Language.Learning;

/// <summary>A chain with the states that a person marked, to train on. A copy: the sequence may be filled anew.</summary>
internal sealed class LabelledSequence
{
    private readonly uint[] features;
    private readonly int[] ends;
    private readonly ushort[] allowed;
    private readonly byte[] classes;
    private readonly byte[] states;

    public LabelledSequence(ChainSequence sequence, ReadOnlySpan<byte> states)
        : this(sequence.Features.ToArray(), sequence.Ends.ToArray(), sequence.Allowed.ToArray(), sequence.Classes.ToArray(), states.ToArray())
    {
    }

    private LabelledSequence(uint[] features, int[] ends, ushort[] allowed, byte[] classes, byte[] states)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(states.Length, ends.Length);
        (this.features, this.ends, this.allowed, this.classes, this.states) = (features, ends, allowed, classes, states);
    }

    public int Length => states.Length;

    public ReadOnlySpan<byte> States => states;

    public ReadOnlySpan<ushort> Allowed => allowed;

    public ReadOnlySpan<byte> Classes => classes;

    public ReadOnlySpan<uint> Features => features;

    public ReadOnlySpan<uint> FeaturesOf(int step) => features.AsSpan((step == 0 ? 0 : ends[step - 1])..ends[step]);

    /// <summary>The same with each feature replaced by its number, and those that have none left out.</summary>
    public LabelledSequence Numbered(FeatureNumbers numbers)
    {
        var kept = new uint[features.Length];
        var keptEnds = new int[ends.Length];
        var (count, start) = (0, 0);
        for (var i = 0; i < ends.Length; i++)
        {
            for (; start < ends[i]; start++)
            {
                if (numbers.Of(features[start]) is var number && number >= 0)
                {
                    kept[count++] = (uint)number;
                }
            }
            keptEnds[i] = count;
        }
        return new LabelledSequence(kept[..count], keptEnds, allowed, classes, states);
    }
}
