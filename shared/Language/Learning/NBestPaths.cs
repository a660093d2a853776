namespace FactCheck.Language.Learning;

/// <summary>
/// The several best paths of a lattice: Viterbi's search with the best few ways into every state kept instead of one. Reused from chain
/// to chain; one thread at a time.
/// </summary>
internal sealed class NBestPaths(ChainShape shape, int most)
{
    private readonly int width = shape.States * most;
    private double[] best = new double[shape.States * most];
    private double[] next = new double[shape.States * most];
    private ushort[] cameFrom = [];
    private int length;

    /// <summary>How many paths were found, <c>most</c> at most; fewer where there are no more.</summary>
    public int Count { get; private set; }

    /// <summary>The scores of the paths found, the best first.</summary>
    public double[] Scores { get; } = new double[most];

    private ushort[] Ends { get; } = new ushort[most];

    public void Find(ReadOnlySpan<float> scores, MoveWeights moves, ReadOnlySpan<ushort> allowed, ReadOnlySpan<byte> classes)
    {
        (length, Count) = (allowed.Length, 0);
        if (length == 0)
        {
            return;
        }
        if (cameFrom.Length < length * width)
        {
            cameFrom = new ushort[length * width * 3 / 2];
        }
        Array.Fill(best, double.NegativeInfinity);
        for (var k = 0; k < shape.States; k++)
        {
            if ((allowed[0] & shape.Starts) >> k is var bits && (bits & 1) != 0)
            {
                best[k * most] = scores[shape.LabelOf[k]];
            }
        }
        for (var i = 1; i < length; i++)
        {
            Step(i, scores.Slice(i * ChainShape.MaxLabels, ChainShape.MaxLabels), moves.Of(classes[i]), allowed[i]);
            (best, next) = (next, best);
        }
        for (var slot = 0; slot < width; slot++)
        {
            Count = Insert(best[slot], (ushort)slot, Scores, Ends, Count);
        }
    }

    /// <summary>Writes the states of one of the paths found.</summary>
    public void Path(int index, Span<byte> path)
    {
        var slot = Ends[index];
        for (var i = length - 1; i >= 0; i--)
        {
            path[i] = (byte)(slot / most);
            slot = i == 0 ? slot : cameFrom[(i * width) + slot];
        }
    }

    private void Step(int step, ReadOnlySpan<float> scores, ReadOnlySpan<float> weights, ushort allowed)
    {
        var all = shape.Moves;
        Array.Fill(next, double.NegativeInfinity);
        for (var k = 0; k < shape.States; k++)
        {
            if ((allowed >> k & 1) == 0)
            {
                continue;
            }
            var into = next.AsSpan(k * most, most);
            var from = cameFrom.AsSpan((step * width) + (k * most), most);
            var found = 0;
            for (var m = shape.FirstMoveInto(k); m < shape.FirstMoveInto(k + 1); m++)
            {
                found = Merge(all[m].From, weights[m] + scores[shape.LabelOf[k]], into, from, found);
            }
        }
    }

    /// <summary>The ways into the state before are in order, so that the first that is too poor ends the search.</summary>
    private int Merge(int source, double score, Span<double> into, Span<ushort> from, int found)
    {
        for (var slot = source * most; slot < (source + 1) * most; slot++)
        {
            var before = found;
            var total = best[slot] + score;
            if (double.IsNegativeInfinity(total) || (found == most && total <= into[most - 1]))
            {
                break;
            }
            found = Insert(total, (ushort)slot, into, from, before);
        }
        return found;
    }

    private int Insert(double score, ushort slot, Span<double> into, Span<ushort> from, int found)
    {
        if (double.IsNegativeInfinity(score) || (found == most && score <= into[most - 1]))
        {
            return found;
        }
        var at = found == most ? most - 1 : found;
        while (at > 0 && into[at - 1] < score)
        {
            (into[at], from[at]) = (into[at - 1], from[at - 1]);
            at--;
        }
        (into[at], from[at]) = (score, slot);
        return Math.Min(most, found + 1);
    }
}
