namespace FactCheck.Language.Learning;

/// <summary>
/// Trains a <see cref="Ranker"/> by maximum likelihood of the rivals marked as right, with AdaGrad, as <see cref="ChainTrainer"/> does.
/// The same lists and settings give the same weights on every run.
/// </summary>
internal sealed class RankerTrainer
{
    private readonly RankerTraining settings;
    private readonly FeatureNumbers numbers;
    private readonly RankedList[] lists;

    public RankerTrainer(RankerTraining settings, IReadOnlyList<RankedList> lists)
    {
        this.settings = settings;
        numbers = FeatureNumbers.Count([.. lists.Select(list => list.Rivals)], settings.LeastCount);
        this.lists = [.. lists.AsParallel().AsOrdered().Select(list => list with { Rivals = list.Rivals.Numbered(numbers) })];
    }

    public Ranker Train() => Train(_ => true);

    /// <summary>Trains on the lists, by index, that are to be included.</summary>
    public Ranker Train(Func<int, bool> includes)
    {
        var included = lists.Where((list, i) => includes(i)).ToArray();
        var weights = new float[numbers.Hashes.Length];
        var squares = new float[weights.Length];
        var random = new Random(settings.Seed);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(included);
            var rate = settings.Rate * (epoch == settings.Epochs ? RankerTraining.LastRate : epoch == settings.Epochs - 1 ? RankerTraining.RateBeforeLast : 1);
            foreach (var list in included)
            {
                Learn(list, weights, squares, rate);
            }
        }
        var rows = new float[weights.Length * ChainShape.MaxLabels];
        for (var i = 0; i < weights.Length; i++)
        {
            rows[(i * ChainShape.MaxLabels) + Ranker.Chosen] = weights[i];
        }
        return new Ranker(FeatureTable.Freeze(numbers.Hashes, rows));
    }

    private void Learn(RankedList list, float[] weights, float[] squares, float rate)
    {
        var rivals = list.Rivals;
        Span<double> shares = rivals.Length <= 512 ? stackalloc double[rivals.Length] : new double[rivals.Length];
        var (greatest, all, right) = (double.NegativeInfinity, 0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = list.Scores[i];
            foreach (var feature in rivals.FeaturesOf(i))
            {
                shares[i] += weights[feature];
            }
            greatest = Math.Max(greatest, shares[i]);
        }
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - greatest);
            all += shares[i];
            right += rivals.States[i] == Ranker.Chosen ? shares[i] : 0;
        }
        for (var i = 0; i < shares.Length; i++)
        {
            var slope = (float)((rivals.States[i] == Ranker.Chosen ? shares[i] / right : 0) - (shares[i] / all));
            if (Math.Abs(slope) > RankerTraining.LeastSlope)
            {
                Step(rivals.FeaturesOf(i), slope, weights, squares, rate);
            }
        }
    }

    private void Step(ReadOnlySpan<uint> features, float slope, float[] weights, float[] squares, float rate)
    {
        foreach (var feature in features)
        {
            var own = slope - (settings.Decay * weights[feature]);
            squares[feature] += own * own;
            weights[feature] += rate * own / (MathF.Sqrt(squares[feature]) + RankerTraining.Damping);
        }
    }
}

/// <summary>Rivals, those in state <see cref="Ranker.Chosen"/> marked as right (one at least), and the score that each begins with.</summary>
internal sealed record RankedList(LabelledSequence Rivals, double[] Scores);

/// <summary>How a <see cref="Ranker"/> is trained.</summary>
internal sealed record RankerTraining
{
    /// <summary>AdaGrad's damping: features seen for the first time must not take a full step.</summary>
    public const float Damping = 0.1f;

    /// <summary>What is all but right already teaches nothing.</summary>
    public const float LeastSlope = 1e-3f;

    /// <summary>The last epochs go at a part of the rate, so that the weights settle.</summary>
    public const float LastRate = 0.4f, RateBeforeLast = 0.7f;

    public required int Epochs { get; init; }

    public required float Rate { get; init; }

    /// <summary>How strongly weights are drawn to zero whenever their feature is seen.</summary>
    public required float Decay { get; init; }

    /// <summary>Features seen less often than this are not learnt.</summary>
    public required int LeastCount { get; init; }

    public int Seed { get; init; } = 5;
}
