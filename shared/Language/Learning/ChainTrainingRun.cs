using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Language.Learning;

/// <summary>One pass of training over a shuffle of the data: the weights, and the sums of squared gradients that AdaGrad divides by.</summary>
internal sealed class ChainTrainingRun
{
    /// <summary>AdaGrad's damping: rows seen for the first time must not take a full step.</summary>
    private const float Damping = 0.03f;
    private const float MoveDamping = 0.1f;

    /// <summary>Steps that the model has all but right teach nothing: leaving them out costs no accuracy and saves most of the time.</summary>
    private const float LeastGradient = 2e-3f;
    private const float LeastMoveGradient = 1e-3f;

    /// <summary>The last epochs go at a part of the rate, so that the weights settle.</summary>
    private const float LastRate = 0.5f;
    private const float RateBeforeLast = 0.7f;

    private const int Lanes = ChainShape.MaxLabels;

    private readonly ChainShape shape;
    private readonly ChainTraining settings;
    private readonly float[] squares;
    private readonly float[] moveSquares;
    private readonly MoveWeights moves;
    private readonly Lattice lattice;

    public ChainTrainingRun(ChainShape shape, ChainTraining settings, int features)
    {
        this.shape = shape;
        this.settings = settings;
        Weights = new float[features * Lanes];
        squares = new float[features * Lanes];
        Moves = new float[shape.StepClasses * shape.Moves.Length];
        moveSquares = new float[Moves.Length];
        moves = new MoveWeights(shape, Moves);
        lattice = new Lattice(shape);
    }

    public float[] Weights { get; }

    public float[] Moves { get; }

    public void Train(LabelledSequence[] sequences, Random random)
    {
        var order = sequences.ToArray();
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = settings.Rate * (epoch == settings.Epochs ? LastRate : epoch == settings.Epochs - 1 ? RateBeforeLast : 1);
            foreach (var sequence in order)
            {
                Learn(sequence, rate);
            }
        }
    }

    private void Learn(LabelledSequence sequence, float rate)
    {
        moves.Refresh();
        lattice.Begin(sequence.Length);
        for (var i = 0; i < sequence.Length; i++)
        {
            Sum(sequence.FeaturesOf(i)).CopyTo(lattice.Scores[(i * Lanes)..]);
        }
        lattice.Run(moves, sequence.Allowed, sequence.Classes);
        Span<float> gradient = stackalloc float[Lanes];
        for (var i = 0; i < sequence.Length; i++)
        {
            if (Gradient(i, sequence.States[i], gradient) >= LeastGradient)
            {
                Step(sequence.FeaturesOf(i), Vector256.Create<float>(gradient), rate);
            }
        }
        for (var i = 1; i < sequence.Length; i++)
        {
            StepMoves(i, sequence, rate);
        }
    }

    private Vector256<float> Sum(ReadOnlySpan<uint> features)
    {
        var sum = Vector256<float>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(Weights);
        foreach (var feature in features)
        {
            sum += Vector256.LoadUnsafe(ref weights, feature * Lanes);
        }
        return sum;
    }

    /// <summary>What the marked state has and the model does not give it; returns the greatest share.</summary>
    private float Gradient(int step, byte state, Span<float> gradient)
    {
        gradient.Clear();
        for (var k = 0; k < shape.States; k++)
        {
            gradient[shape.LabelOf[k]] -= (float)lattice.Marginal(step, k);
        }
        gradient[shape.LabelOf[state]] += 1;
        var greatest = 0f;
        foreach (var share in gradient)
        {
            greatest = Math.Max(greatest, Math.Abs(share));
        }
        return greatest;
    }

    private void Step(ReadOnlySpan<uint> features, Vector256<float> gradient, float rate)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(Weights);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(squares);
        var damping = Vector256.Create(Damping);
        foreach (var feature in features)
        {
            var row = feature * Lanes;
            var weight = Vector256.LoadUnsafe(ref weights, row);
            var slope = gradient - (weight * settings.Decay);
            var sum = Vector256.LoadUnsafe(ref sums, row) + (slope * slope);
            sum.StoreUnsafe(ref sums, row);
            (weight + (slope * rate / (Vector256.Sqrt(sum) + damping))).StoreUnsafe(ref weights, row);
        }
    }

    private void StepMoves(int step, LabelledSequence sequence, float rate)
    {
        var stepClass = sequence.Classes[step];
        var factors = moves.FactorsOf(stepClass);
        for (var m = 0; m < shape.Moves.Length; m++)
        {
            var move = shape.Moves[m];
            var isMarked = sequence.States[step - 1] == move.From && sequence.States[step] == move.To;
            var slope = (isMarked ? 1 : 0) - (float)lattice.Marginal(step, move, factors[m]);
            if (Math.Abs(slope) >= LeastMoveGradient)
            {
                var at = (stepClass * shape.Moves.Length) + m;
                moveSquares[at] += slope * slope;
                Moves[at] += rate * slope / (MathF.Sqrt(moveSquares[at]) + MoveDamping);
            }
        }
    }
}
