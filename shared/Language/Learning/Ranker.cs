namespace FactCheck.Language.Learning;

/// <summary>
/// A trained log-linear model that chooses one of several rivals: each has a score to begin with, and the weights of its features are
/// added to it. Immutable; any number of threads may read it.
/// </summary>
internal sealed class Ranker(FeatureTable table)
{
    /// <summary>The label of <see cref="FeatureTable"/> whose weights count; label 0 is what it is held against.</summary>
    public const int Chosen = 1;

    private const int Labels = 2;

    public int Features => table.Count;

    public static Ranker Read(SectionReader section) => new(FeatureTable.Read(section, Labels));

    public void Write(SectionWriter section) => table.Write(section, Labels);

    /// <summary>Adds to the score of each rival, a step of the sequence, what its features weigh.</summary>
    public void Score(ChainSequence rivals, Span<double> scores)
    {
        Span<float> own = stackalloc float[ChainShape.MaxLabels];
        var start = 0;
        for (var i = 0; i < rivals.Length; i++)
        {
            table.Score(rivals.Features[start..rivals.Ends[i]], own);
            scores[i] += own[Chosen];
            start = rivals.Ends[i];
        }
    }

    /// <summary>The index of the highest score, and the probability that the scores give it.</summary>
    public static (int Index, double Probability) Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - scores[best]);
        }
        return (best, 1 / sum);
    }
}
