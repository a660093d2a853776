namespace FactCheck.Language.Learning;

/// <summary>
/// Makes probabilities of scores: 1 / (1 + exp(−(slope · score + shift))), fitted by maximum likelihood with Platt's softened targets (Platt 1999;
/// Newton's method with backtracking after Lin, Lin &amp; Weng, Machine Learning 68, 2007).
/// </summary>
internal readonly record struct PlattScaling(double Slope, double Shift)
{
    private const int MostSteps = 100;
    private const double Ridge = 1e-12, Enough = 1e-10, SmallestStep = 1e-10, Sufficient = 1e-4;

    public double Apply(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Shift)));

    public static PlattScaling Fit(IReadOnlyCollection<(double Score, bool Is)> scored)
    {
        var with = scored.Count(one => one.Is);
        var targets = new Targets(scored, (with + 1.0) / (with + 2), 1.0 / (scored.Count - with + 2));
        var fit = new PlattScaling(0, Math.Log((with + 1.0) / (scored.Count - with + 1)));
        var loss = targets.Loss(fit);
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, shift, gain) = targets.NewtonStep(fit);
            if (gain < Enough)
            {
                break;
            }
            var size = 1.0;
            PlattScaling next;
            double nextLoss;
            do
            {
                next = new PlattScaling(fit.Slope - (size * slope), fit.Shift - (size * shift));
                nextLoss = targets.Loss(next);
                size /= 2;
            }
            while (nextLoss > loss - (Sufficient * size * gain) && size > SmallestStep);
            (fit, loss) = (next, nextLoss);
        }
        return fit;
    }

    private double Logit(double score) => (Slope * score) + Shift;

    /// <summary>What the probabilities are held against.</summary>
    private sealed class Targets(IReadOnlyCollection<(double Score, bool Is)> scored, double high, double low)
    {
        public double Loss(PlattScaling fit) => scored.Sum(one =>
        {
            var logit = fit.Logit(one.Score);
            var target = one.Is ? high : low;
            return Math.Max(logit, 0) - (target * logit) + Math.Log(1 + Math.Exp(-Math.Abs(logit)));
        });

        public (double Slope, double Shift, double Gain) NewtonStep(PlattScaling fit)
        {
            var (towardsSlope, towardsShift, slopes, both, shifts) = (0.0, 0.0, Ridge, 0.0, Ridge);
            foreach (var (score, isLabelled) in scored)
            {
                var p = fit.Apply(score);
                var (error, weight) = (p - (isLabelled ? high : low), p * (1 - p));
                towardsSlope += error * score;
                towardsShift += error;
                slopes += weight * score * score;
                both += weight * score;
                shifts += weight;
            }
            var determinant = (slopes * shifts) - (both * both);
            var slope = ((shifts * towardsSlope) - (both * towardsShift)) / determinant;
            var shift = ((slopes * towardsShift) - (both * towardsSlope)) / determinant;
            return (slope, shift, (slope * towardsSlope) + (shift * towardsShift));
        }
    }
}
