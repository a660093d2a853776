namespace FactCheck.Language.Learning;

/// <summary>Viterbi's search over the scores of a <see cref="Lattice"/>, whose buffers it borrows.</summary>
internal readonly ref struct BestPaths(ChainShape shape, ReadOnlySpan<float> scores, Span<byte> cameFrom)
{
    private readonly ChainShape shape = shape;
    private readonly ReadOnlySpan<float> scores = scores;
    private readonly Span<byte> cameFrom = cameFrom;

    /// <summary>
    /// Returns the score of the best path that is in one of some states (bits) at one step at least, and writes its states. Every state
    /// stands twice: before and after the path has been in one of them.
    /// </summary>
    public double Find(ushort through, MoveWeights moves, ReadOnlySpan<ushort> allowed, ReadOnlySpan<byte> classes, Span<byte> path)
    {
        if (path.IsEmpty)
        {
            return 0;
        }
        var states = shape.States;
        Span<double> best = stackalloc double[2 * ChainShape.MaxStates];
        Span<double> next = stackalloc double[2 * ChainShape.MaxStates];
        best.Fill(double.NegativeInfinity);
        for (var k = 0; k < states; k++)
        {
            if ((allowed[0] & shape.Starts) >> k is var bits && (bits & 1) != 0)
            {
                best[((through >> k & 1) * states) + k] = scores[shape.LabelOf[k]];
            }
        }
        for (var i = 1; i < path.Length; i++)
        {
            Step(i, allowed[i], through, moves.Of(classes[i]), best, next);
            next.CopyTo(best);
        }
        var end = states;
        for (var k = states; k < 2 * states; k++)
        {
            end = best[k] > best[end] ? k : end;
        }
        if (double.IsNegativeInfinity(best[end]))
        {
            return double.NegativeInfinity;
        }
        Trace(end, path);
        return best[end];
    }

    private void Step(int step, ushort allowed, ushort through, ReadOnlySpan<float> weights, ReadOnlySpan<double> best, Span<double> next)
    {
        var states = shape.States;
        var all = shape.Moves;
        var from = cameFrom[(step * 2 * states)..];
        next.Fill(double.NegativeInfinity);
        for (var m = 0; m < all.Length; m++)
        {
            var (source, target) = all[m];
            if ((allowed >> target & 1) == 0)
            {
                continue;
            }
            var score = weights[m] + scores[(step * ChainShape.MaxLabels) + shape.LabelOf[target]];
            var isThrough = (through >> target & 1) != 0;
            if (!isThrough)
            {
                Improve(source, target, best[source] + score, next, from);
            }
            else
            {
                Improve(source, states + target, best[source] + score, next, from);
            }
            Improve(states + source, states + target, best[states + source] + score, next, from);
        }
    }

    private static void Improve(int source, int target, double score, Span<double> next, Span<byte> from)
    {
        if (score > next[target])
        {
            next[target] = score;
            from[target] = (byte)source;
        }
    }

    private void Trace(int end, Span<byte> path)
    {
        var states = shape.States;
        for (var i = path.Length - 1; i >= 0; i--)
        {
            path[i] = (byte)(end % states);
            end = cameFrom[(i * 2 * states) + end];
        }
    }
}
