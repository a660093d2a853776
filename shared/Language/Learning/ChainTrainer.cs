namespace FactCheck.Language.Learning;

/// <summary>
/// Trains linear chains on one set of sequences, or on parts of it: by maximum likelihood, one sequence after another, with AdaGrad
/// (Duchi, Hazan &amp; Singer, JMLR 2011). The same sequences and settings give the same weights on every run.
/// </summary>
internal sealed class ChainTrainer
{
    private readonly ChainShape shape;
    private readonly ChainTraining settings;
    private readonly FeatureNumbers numbers;
    private readonly LabelledSequence[] sequences;

    public ChainTrainer(ChainShape shape, ChainTraining settings, IReadOnlyCollection<LabelledSequence> sequences)
    {
        this.shape = shape;
        this.settings = settings;
        numbers = FeatureNumbers.Count(sequences, settings.LeastCount);
        this.sequences = [.. sequences.AsParallel().AsOrdered().Select(sequence => sequence.Numbered(numbers))];
    }

    public LinearChain Train() => Train(_ => true);

    /// <summary>Trains on the sequences, by index, that are to be included.</summary>
    public LinearChain Train(Func<int, bool> includes)
    {
        var included = sequences.Where((sequence, i) => sequence.Length > 0 && includes(i)).ToArray();
        var runs = new ChainTrainingRun[settings.Runs];
        Parallel.For(0, runs.Length, run =>
        {
            runs[run] = new ChainTrainingRun(shape, settings, numbers.Hashes.Length);
            runs[run].Train(included, new Random(settings.Seed + run));
        });
        var weights = Average(runs, run => run.Weights);
        return new LinearChain(shape, FeatureTable.Freeze(numbers.Hashes, weights), new MoveWeights(shape, Average(runs, run => run.Moves)));
    }

    private static float[] Average(ChainTrainingRun[] runs, Func<ChainTrainingRun, float[]> part)
    {
        var sum = new float[part(runs[0]).Length];
        foreach (var run in runs)
        {
            var values = part(run);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += values[i] / runs.Length;
            }
        }
        return sum;
    }
}
