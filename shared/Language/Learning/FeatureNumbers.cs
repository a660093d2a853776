namespace FactCheck.Language.Learning;

/// <summary>
/// Numbers the features that occur often enough to learn from, so that their weights lie close together while a model is trained.
/// </summary>
internal sealed class FeatureNumbers
{
    /// <summary>A first count in 2^26 cells that several features may share; only what passes it is counted exactly.</summary>
    private const int CellBits = 26;

    private readonly uint[] keys;
    private readonly int[] numbers;
    private readonly uint mask;

    private FeatureNumbers(uint[] hashes)
    {
        Hashes = hashes;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(hashes.Length * 2, 16));
        keys = new uint[size];
        numbers = new int[size];
        mask = (uint)size - 1;
        Array.Fill(numbers, -1);
        for (var i = 0; i < hashes.Length; i++)
        {
            var cell = hashes[i] & mask;
            while (numbers[cell] >= 0)
            {
                cell = (cell + 1) & mask;
            }
            (keys[cell], numbers[cell]) = (hashes[i], i);
        }
    }

    /// <summary>The feature of each number.</summary>
    public uint[] Hashes { get; }

    /// <summary>Numbers all features that occur at least so often in the sequences, in the order of their hashes.</summary>
    public static FeatureNumbers Count(IReadOnlyCollection<LabelledSequence> sequences, int atLeast)
    {
        var cells = new byte[1 << CellBits];
        foreach (var sequence in sequences)
        {
            foreach (var feature in sequence.Features)
            {
                ref var cell = ref cells[feature >> (32 - CellBits)];
                cell += (byte)(cell < byte.MaxValue ? 1 : 0);
            }
        }
        var candidates = sequences.SelectMany(sequence => sequence.Features.ToArray()).Where(feature => cells[feature >> (32 - CellBits)] >= atLeast).ToHashSet();
        var exact = new FeatureNumbers([.. candidates]);
        var counts = new int[candidates.Count];
        foreach (var sequence in sequences)
        {
            foreach (var feature in sequence.Features)
            {
                if (exact.Of(feature) is var number && number >= 0)
                {
                    counts[number]++;
                }
            }
        }
        return new FeatureNumbers([.. exact.Hashes.Where((_, i) => counts[i] >= atLeast).Order()]);
    }

    /// <summary>-1 for a feature that occurs too seldom.</summary>
    public int Of(uint feature)
    {
        var cell = feature & mask;
        while (numbers[cell] >= 0)
        {
            if (keys[cell] == feature)
            {
                return numbers[cell];
            }
            cell = (cell + 1) & mask;
        }
        return -1;
    }
}
