namespace FactCheck.Language.Learning;

/// <summary>
/// The steps of one chain with their features, as templates write them and a <see cref="LinearChain"/> reads them. Filled again and
/// again: its arrays only grow.
/// </summary>
internal sealed class ChainSequence
{
    private uint[] features = new uint[1024];
    private int[] ends = new int[64];
    private ushort[] allowed = new ushort[64];
    private byte[] classes = new byte[64];
    private int count;

    /// <summary>How many steps have been ended.</summary>
    public int Length { get; private set; }

    /// <summary>For each step the states it may be in, as bits.</summary>
    public ReadOnlySpan<ushort> Allowed => allowed.AsSpan(0, Length);

    /// <summary>For each step which of the weights for moves into it count.</summary>
    public ReadOnlySpan<byte> Classes => classes.AsSpan(0, Length);

    /// <summary>The features of all steps, one after the other.</summary>
    public ReadOnlySpan<uint> Features => features.AsSpan(0, Length == 0 ? 0 : ends[Length - 1]);

    /// <summary>For each step where in <see cref="Features"/> its own end.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Length);

    public void Clear() => (Length, count) = (0, 0);

    /// <summary>A feature of the step that the next <see cref="EndStep"/> ends.</summary>
    public void Add(uint feature)
    {
        if (count == features.Length)
        {
            Array.Resize(ref features, count * 2);
        }
        features[count++] = feature;
    }

    public void EndStep(ushort allowedStates, byte stepClass)
    {
        if (Length == ends.Length)
        {
            Array.Resize(ref ends, Length * 2);
            Array.Resize(ref allowed, Length * 2);
            Array.Resize(ref classes, Length * 2);
        }
        ends[Length] = count;
        allowed[Length] = allowedStates;
        classes[Length] = stepClass;
        Length++;
    }
}
