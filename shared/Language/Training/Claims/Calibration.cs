using FactCheck.Language.Evaluation;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training.Claims;

/// <summary>
/// Probabilities of which one half is the best cut: users, and programs that nobody told otherwise, cut there. Platt's scaling puts
/// the threshold at which F1 is highest below one half; the probabilities are moved up towards it for as long as they stay honest.
/// </summary>
internal static class Calibration
{
    /// <summary>The expected calibration error that may be spent on it; 0.05 is promised.</summary>
    private const double MostError = 0.04;

    /// <summary>Differences of F1 below this are chance; of thresholds as good the lowest is taken, since texts of other times are scored too low.</summary>
    private const double AsGood = 0.002;

    private const int Steps = 10;

    public static PlattScaling Fit(IReadOnlyCollection<(double Score, bool Is)> scored)
    {
        var fit = PlattScaling.Fit(scored);
        var threshold = LowestGoodThreshold([.. scored.Select(one => new ScoredLabel(fit.Apply(one.Score), one.Is))]);
        var distance = -Math.Log(threshold / (1 - threshold));
        for (var step = Steps; step > 0; step--)
        {
            var moved = fit with { Shift = fit.Shift + (distance * step / Steps) };
            if (Reliability.OfScores([.. scored.Select(one => new ScoredLabel(moved.Apply(one.Score), one.Is))]).ExpectedCalibrationError <= MostError)
            {
                return moved;
            }
        }
        return fit;
    }

    private static double LowestGoodThreshold(IReadOnlyCollection<ScoredLabel> scored)
    {
        var best = BinaryScores.At(scored, BinaryScores.BestThreshold(scored)).F1;
        return Enumerable.Range(5, 91).Select(i => i / 100.0).First(threshold => BinaryScores.At(scored, threshold).F1 >= best - AsGood);
    }
}
