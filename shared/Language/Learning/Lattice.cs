namespace FactCheck.Language.Learning;

/// <summary>
/// All paths through the states of one chain: their probabilities (forward–backward, scaled step by step: Rabiner 1989, §V.A) and the
/// best of them (Viterbi). Fill <see cref="Scores"/> after <see cref="Begin"/>, then <see cref="Run"/>. Reused from chain to chain; one
/// thread at a time.
/// </summary>
internal sealed class Lattice(ChainShape shape)
{
    private readonly int states = shape.States;
    private float[] scores = [];
    private double[] potentials = [];
    private double[] forward = [];
    private double[] backward = [];
    private double[] scales = [];
    private byte[] cameFrom = [];

    public int Length { get; private set; }

    /// <summary>The score of each label at each step, <see cref="ChainShape.MaxLabels"/> a step.</summary>
    public Span<float> Scores => scores.AsSpan(0, Length * ChainShape.MaxLabels);

    /// <summary>The logarithm of the sum over all paths.</summary>
    public double LogPartition { get; private set; }

    /// <summary>Makes room for a chain; the scores are whatever the last one left.</summary>
    public void Begin(int length)
    {
        Length = length;
        if (scales.Length < length)
        {
            var room = length + (length / 2);
            scores = new float[room * ChainShape.MaxLabels];
            potentials = new double[room * states];
            forward = new double[room * states];
            backward = new double[room * states];
            scales = new double[room];
            cameFrom = new byte[room * states * 2];
        }
    }

    /// <summary>Sums over all paths that keep to the allowed states.</summary>
    public void Run(MoveWeights moves, ReadOnlySpan<ushort> allowed, ReadOnlySpan<byte> classes)
    {
        LogPartition = 0;
        if (Length == 0)
        {
            return;
        }
        for (var i = 0; i < Length; i++)
        {
            LogPartition += FillPotentials(i, i == 0 ? (ushort)(allowed[0] & shape.Starts) : allowed[i]);
        }
        for (var i = 0; i < Length; i++)
        {
            StepForward(i, i == 0 ? default : moves.FactorsOf(classes[i]));
            LogPartition -= Math.Log(scales[i]);
        }
        backward.AsSpan((Length - 1) * states, states).Fill(1);
        for (var i = Length - 2; i >= 0; i--)
        {
            StepBackward(i, moves.FactorsOf(classes[i + 1]));
        }
    }

    /// <summary>The probability that the chain is in a state at a step.</summary>
    public double Marginal(int step, int state) => forward[(step * states) + state] * backward[(step * states) + state];

    /// <summary>The probability of a move into a step, from 1.</summary>
    public double Marginal(int step, ChainMove move, double factor) =>
        forward[((step - 1) * states) + move.From] * factor * potentials[(step * states) + move.To] * backward[(step * states) + move.To] * scales[step];

    /// <summary>The best path's states; returns the logarithm of its probability among all paths.</summary>
    public double BestPath(MoveWeights moves, ReadOnlySpan<ushort> allowed, ReadOnlySpan<byte> classes, Span<byte> path) =>
        new BestPaths(shape, scores, cameFrom).Find(ushort.MaxValue, moves, allowed, classes, path) - LogPartition;

    /// <summary>
    /// The best of the paths that are in the state set (bits) at one step at least. Returns negative infinity, and leaves the path as it
    /// is, where there is none.
    /// </summary>
    public double BestPathThrough(ushort through, MoveWeights moves, ReadOnlySpan<ushort> allowed, ReadOnlySpan<byte> classes, Span<byte> path) =>
        new BestPaths(shape, scores, cameFrom).Find(through, moves, allowed, classes, path) - LogPartition;

    /// <summary>Fills the search with the several best paths; returns what to take from their scores for the logarithms of their probabilities.</summary>
    public double BestPaths(NBestPaths search, MoveWeights moves, ReadOnlySpan<ushort> allowed, ReadOnlySpan<byte> classes)
    {
        search.Find(Scores, moves, allowed, classes);
        return LogPartition;
    }

    /// <summary>Exponentials of the scores, the greatest taken out so that none overflows; returns that greatest score.</summary>
    private float FillPotentials(int step, ushort allowed)
    {
        var own = scores.AsSpan(step * ChainShape.MaxLabels, ChainShape.MaxLabels);
        var row = potentials.AsSpan(step * states, states);
        var labelOf = shape.LabelOf;
        var greatest = float.NegativeInfinity;
        for (var k = 0; k < row.Length; k++)
        {
            if ((allowed >> k & 1) != 0)
            {
                greatest = Math.Max(greatest, own[labelOf[k]]);
            }
        }
        Span<double> factors = stackalloc double[ChainShape.MaxLabels];
        for (var label = 0; label < shape.Labels; label++)
        {
            factors[label] = Math.Exp((double)own[label] - greatest);
        }
        for (var k = 0; k < row.Length; k++)
        {
            row[k] = (allowed >> k & 1) != 0 ? factors[labelOf[k]] : 0;
        }
        return greatest;
    }

    private void StepForward(int step, ReadOnlySpan<double> factors)
    {
        var row = forward.AsSpan(step * states, states);
        var potential = potentials.AsSpan(step * states, states);
        if (step == 0)
        {
            potential.CopyTo(row);
        }
        else
        {
            var before = forward.AsSpan((step - 1) * states, states);
            row.Clear();
            var all = shape.Moves;
            for (var m = 0; m < all.Length; m++)
            {
                row[all[m].To] += before[all[m].From] * factors[m];
            }
            for (var k = 0; k < row.Length; k++)
            {
                row[k] *= potential[k];
            }
        }
        if (Sum(row) == 0)
        {
            // Only weights beyond all measure lead here; the chain goes on as if it had no past.
            potential.CopyTo(row);
        }
        scales[step] = 1 / Sum(row);
        foreach (ref var value in row)
        {
            value *= scales[step];
        }
    }

    private void StepBackward(int step, ReadOnlySpan<double> factors)
    {
        var row = backward.AsSpan(step * states, states);
        var after = backward.AsSpan((step + 1) * states, states);
        var potential = potentials.AsSpan((step + 1) * states, states);
        Span<double> weighted = stackalloc double[ChainShape.MaxStates];
        for (var k = 0; k < row.Length; k++)
        {
            weighted[k] = potential[k] * after[k] * scales[step + 1];
        }
        row.Clear();
        var all = shape.Moves;
        for (var m = 0; m < all.Length; m++)
        {
            row[all[m].From] += factors[m] * weighted[all[m].To];
        }
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum;
    }
}
