namespace FactCheck.Language.Tests.Claims.Scores;

public sealed class ScoreReasonTests
{
    private const string Text = "Unemployment fell to 4.2 percent last year. The mayor gave $3 million to the museum, according to city records.";

    private static readonly Analysis Analysis = Analyzer.Analyze(Text);

    [Fact]
    public void A_claim_says_what_drove_its_scores()
    {
        var reasons = Analysis.Claims[0].Reasons;

        reasons.ShouldContain(reason => reason.Score == ScoreReason.CheckWorthiness && reason.Reason == "a percentage" && reason.Weight > 0);
        reasons.Select(reason => reason.Score).Distinct().ShouldBeSubsetOf([ScoreReason.CheckWorthiness, ScoreReason.Verifiability, ScoreReason.Subjectivity]);
    }

    [Fact]
    public void Each_reason_stands_within_its_claim_and_weighs_something() => Analysis.Claims.ShouldAllBe(claim =>
        claim.Reasons.Count > 0 && claim.Reasons.All(reason => claim.Start <= reason.Start && reason.Start < reason.End && reason.End <= claim.End && Math.Abs(reason.Weight) >= 0.1));

    [Fact]
    public void The_weightiest_reason_of_a_score_comes_first()
    {
        foreach (var own in Analysis.Claims[0].Reasons.GroupBy(reason => reason.Score))
        {
            own.Select(reason => Math.Abs(reason.Weight)).ShouldBe(own.Select(reason => Math.Abs(reason.Weight)).OrderDescending());
        }
    }
}
