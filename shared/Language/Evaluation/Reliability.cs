namespace FactCheck.Language.Evaluation;

/// <summary>
/// How far confidences mean what they say: relations in ten bins of equal width, and the expected calibration error over them (Naeini
/// et al., AAAI 2015): the mean distance between confidence and share of right ones, weighted by the number in each bin.
/// </summary>
public sealed record Reliability(double ExpectedCalibrationError, IReadOnlyList<ReliabilityBin> Bins)
{
    private const int Count = 10;

    public static Reliability Of(IReadOnlyList<JudgedRelation> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var byBin = judged.ToLookup(relation => Math.Clamp((int)(relation.Confidence * Count), 0, Count - 1));
        var bins = Enumerable.Range(0, Count).Select(i => Bin(i, [.. byBin[i]])).ToArray();
        var error = bins.Sum(bin => bin.Relations * Math.Abs(bin.MeanConfidence - bin.ShareRight)) / Math.Max(1, judged.Count);
        return new Reliability(error, bins);
    }

    /// <summary>Of scores that are to be probabilities of a label.</summary>
    public static Reliability OfScores(IReadOnlyList<ScoredLabel> scored) => Of([.. scored.Select(one => new JudgedRelation(one.Score, one.Is))]);

    private static ReliabilityBin Bin(int index, JudgedRelation[] relations) => new(
        (double)index / Count,
        (double)(index + 1) / Count,
        relations.Length,
        relations.Length == 0 ? 0 : relations.Average(relation => relation.Confidence),
        relations.Length == 0 ? 0 : relations.Average(relation => relation.IsRight ? 1 : 0));
}

/// <param name="From">The least confidence in it.</param>
/// <param name="To">The bound above; the last bin holds it too.</param>
/// <param name="Relations">How many are in it.</param>
/// <param name="MeanConfidence">0 where none is.</param>
/// <param name="ShareRight">0 where none is.</param>
public sealed record ReliabilityBin(double From, double To, int Relations, double MeanConfidence, double ShareRight);
