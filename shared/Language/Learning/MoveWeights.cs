namespace FactCheck.Language.Learning;

/// <summary>The weights of a chain's moves, for each class of step, with their exponentials.</summary>
internal sealed class MoveWeights
{
    private readonly int moves;
    private readonly float[] weights;
    private readonly double[] factors;

    public MoveWeights(ChainShape shape, float[] weights)
    {
        moves = shape.Moves.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, shape.StepClasses * moves);
        this.weights = weights;
        factors = new double[weights.Length];
        Refresh();
    }

    /// <summary>Class by class, in the order of <see cref="ChainShape.Moves"/>.</summary>
    public Span<float> Weights => weights;

    public ReadOnlySpan<float> Of(int stepClass) => weights.AsSpan(stepClass * moves, moves);

    public ReadOnlySpan<double> FactorsOf(int stepClass) => factors.AsSpan(stepClass * moves, moves);

    /// <summary>After a change of the weights.</summary>
    public void Refresh()
    {
        for (var i = 0; i < weights.Length; i++)
        {
            factors[i] = Math.Exp(weights[i]);
        }
    }
}
