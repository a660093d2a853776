namespace FactCheck.Language.Learning;

/// <summary>
/// The states of a linear chain: by which label each is scored, which may follow which, and which may begin. Several states may share
/// a label (a state can remember what came before without weights of its own); label 0 is the one that the others are held against.
/// </summary>
internal sealed class ChainShape
{
    /// <summary>One weight a label, so that the weights of a feature are one <c>Vector256&lt;float&gt;</c>.</summary>
    public const int MaxLabels = 8;

    /// <summary>States are masked by the bits of a <see cref="ushort"/>.</summary>
    public const int MaxStates = 16;

    private readonly byte[] labels;
    private readonly ChainMove[] moves;
    private readonly int[] movesInto;

    /// <param name="labels">The label of each state.</param>
    /// <param name="starts">The states that may begin a chain, as bits.</param>
    /// <param name="follows">For each state the states that may follow it, as bits.</param>
    /// <param name="stepClasses">How many classes of steps there are; each has its own weights for all moves.</param>
    public ChainShape(ReadOnlySpan<byte> labels, ushort starts, ReadOnlySpan<ushort> follows, int stepClasses)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Length, MaxStates);
        ArgumentOutOfRangeException.ThrowIfNotEqual(follows.Length, labels.Length);
        this.labels = labels.ToArray();
        Labels = this.labels.Max() + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Labels, MaxLabels);
        Starts = starts;
        StepClasses = stepClasses;
        (moves, movesInto) = ListMoves(follows);
    }

    public int States => labels.Length;

    public int Labels { get; }

    public ushort Starts { get; }

    public int StepClasses { get; }

    /// <summary>Ordered by the state they lead to.</summary>
    public ReadOnlySpan<ChainMove> Moves => moves;

    public ReadOnlySpan<byte> LabelOf => labels;

    /// <summary>Where in <see cref="Moves"/> those into a state begin.</summary>
    public int FirstMoveInto(int state) => movesInto[state];

    /// <summary>The index of a move in <see cref="Moves"/>, or -1 where the second state may not follow the first.</summary>
    public int MoveBetween(int from, int to)
    {
        for (var m = movesInto[to]; m < movesInto[to + 1]; m++)
        {
            if (moves[m].From == from)
            {
                return m;
            }
        }
        return -1;
    }

    private static (ChainMove[] Moves, int[] Into) ListMoves(ReadOnlySpan<ushort> follows)
    {
        var moves = new List<ChainMove>();
        var into = new int[follows.Length + 1];
        for (byte to = 0; to < follows.Length; to++)
        {
            into[to] = moves.Count;
            for (byte from = 0; from < follows.Length; from++)
            {
                if ((follows[from] >> to & 1) != 0)
                {
                    moves.Add(new ChainMove(from, to));
                }
            }
        }
        into[^1] = moves.Count;
        return ([.. moves], into);
    }
}

/// <summary>One state after another.</summary>
internal readonly record struct ChainMove(byte From, byte To);
