namespace FactCheck.Language.Learning;

/// <summary>
/// A trained linear-chain conditional random field (Lafferty, McCallum &amp; Pereira, ICML 2001): labels are scored by sums of weights of
/// features, moves between states by weights of their own. Immutable; any number of threads may read it, each with its own
/// <see cref="Lattice"/>.
/// </summary>
internal sealed class LinearChain(ChainShape shape, FeatureTable table, MoveWeights moves)
{
    public ChainShape Shape { get; } = shape;

    /// <summary>How many features have weights.</summary>
    public int Features => table.Count;

    public static LinearChain Read(SectionReader section, ChainShape shape)
    {
        var weights = new float[shape.StepClasses * shape.Moves.Length];
        foreach (ref var weight in weights.AsSpan())
        {
            weight = section.Single();
        }
        return new LinearChain(shape, FeatureTable.Read(section, shape.Labels), new MoveWeights(shape, weights));
    }

    public void Write(SectionWriter section)
    {
        foreach (var weight in moves.Weights)
        {
            section.Single(weight);
        }
        table.Write(section, Shape.Labels);
    }

    /// <summary>Fills the lattice with the chain's paths.</summary>
    public void Run(ChainSequence sequence, Lattice lattice)
    {
        lattice.Begin(sequence.Length);
        var scores = lattice.Scores;
        var start = 0;
        for (var i = 0; i < sequence.Length; i++)
        {
            var end = sequence.Ends[i];
            table.Score(sequence.Features[start..end], scores.Slice(i * ChainShape.MaxLabels, ChainShape.MaxLabels));
            start = end;
        }
        lattice.Run(moves, sequence.Allowed, sequence.Classes);
    }

    /// <summary>The best path of a lattice that <see cref="Run"/> filled, and the logarithm of its probability.</summary>
    public double BestPath(ChainSequence sequence, Lattice lattice, Span<byte> path) =>
        lattice.BestPath(moves, sequence.Allowed, sequence.Classes, path);

    /// <summary>The same among the paths through some states (bits); negative infinity where there is none.</summary>
    public double BestPathThrough(ushort through, ChainSequence sequence, Lattice lattice, Span<byte> path) =>
        lattice.BestPathThrough(through, moves, sequence.Allowed, sequence.Classes, path);

    /// <summary>The several best paths; returns the logarithm of the sum over all paths, to take from their scores.</summary>
    public double BestPaths(ChainSequence sequence, Lattice lattice, NBestPaths search) =>
        lattice.BestPaths(search, moves, sequence.Allowed, sequence.Classes);

    /// <summary>The probability of a state at a step, given the one before; zero where it may not follow.</summary>
    public double Follows(ChainSequence sequence, Lattice lattice, int step, byte from, byte to)
    {
        var move = Shape.MoveBetween(from, to);
        var before = lattice.Marginal(step - 1, from);
        return move < 0 || before <= 0 ? 0 : lattice.Marginal(step, new ChainMove(from, to), moves.FactorsOf(sequence.Classes[step])[move]) / before;
    }
}
