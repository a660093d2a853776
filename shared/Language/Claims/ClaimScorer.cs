namespace FactCheck.Language.Claims;

/// <summary>
/// Check-worthiness and verifiability as two logistic scores, additive over the cues that fired, so that each can be explained
/// by its cues. Weights were fitted once on labelled sentences: check-worthiness on ClaimBuster (Arslan et al., ICWSM 2020,
/// CC BY 4.0), verifiability on PoliClaim (Ni et al., ACL 2024). Both are political speech; in news the ranking holds better
/// than any fixed cut-off.
/// </summary>
internal static class ClaimScorer
{
    /// <summary>The fit gave -1.78 on debates. In news it lets a quarter of the sentences pass 0.5, as a quarter of the debates' do.</summary>
    private const double WorthBias = -2.62;
    private const double VerifiableBias = 0.05;

    public static (double Worth, double Verifiable) Score(IReadOnlySet<ClaimCue> cues)
    {
        var worth = WorthBias;
        var verifiable = VerifiableBias;
        foreach (var cue in cues)
        {
            var (w, v) = Weights(cue);
            worth += w;
            verifiable += v;
        }
        return (Probability(worth), Probability(verifiable));
    }

    private static double Probability(double logit) => Math.Round(1 / (1 + Math.Exp(-logit)), 3);

    /// <summary>In log-odds: what a cue adds to check-worthiness, and to verifiability.</summary>
    private static (double Worth, double Verifiable) Weights(ClaimCue cue) => cue switch
    {
        ClaimCue.Quantity => (1.54, 1.15),
        ClaimCue.SeveralQuantities => (0.39, 0.05),
        ClaimCue.MoneyOrPercent => (1.78, 0.71),
        ClaimCue.Date => (0.46, 0.39),
        ClaimCue.Comparison => (0.45, -0.16),
        ClaimCue.Superlative => (0.41, 0.24),
        ClaimCue.Trend => (0.95, 0.50),
        ClaimCue.Cause => (0.32, 0.14),
        ClaimCue.Law => (0.75, 0.75),
        ClaimCue.Act => (0.91, 0.58),
        ClaimCue.Position => (1.06, 0.25),
        ClaimCue.PastTense => (0.67, 0.27),
        ClaimCue.PresentTense => (0.01, -0.18),
        ClaimCue.Future => (-0.86, -0.03),
        ClaimCue.Name => (0.68, 0.43),
        ClaimCue.SeveralNames => (0.58, 0.88),
        ClaimCue.ThirdPerson => (0.33, -0.06),
        ClaimCue.FirstPerson => (-0.82, -0.07),
        ClaimCue.FirstPersonPlural => (-0.03, -0.29),
        ClaimCue.SecondPerson => (-0.29, -0.54),
        ClaimCue.Quantifier => (0.27, -0.02),
        ClaimCue.PublicMatter => (0.82, 0.60),
        ClaimCue.Negation => (0.07, -0.38),
        ClaimCue.Question => (-2.23, -0.78),
        // Too rare in debates to fit: a guess.
        ClaimCue.Exclamation => (-0.60, -0.60),
        ClaimCue.Imperative => (-0.59, -0.43),
        ClaimCue.Belief => (-0.81, -0.60),
        ClaimCue.Feeling => (-0.62, -0.41),
        ClaimCue.Norm => (-1.06, -0.76),
        ClaimCue.Condition => (-0.54, -0.32),
        ClaimCue.Courtesy => (-0.92, -0.02),
        ClaimCue.Opinion => (-0.58, -0.29),
        ClaimCue.Definition => (-0.41, 0.03),
        ClaimCue.Short => (-0.05, -0.33),
        ClaimCue.Long => (0.02, 0.19),
        ClaimCue.Verbless => (-0.51, -0.36),
        _ => throw new ArgumentOutOfRangeException(nameof(cue), cue, "This cue has no weights."),
    };
}
