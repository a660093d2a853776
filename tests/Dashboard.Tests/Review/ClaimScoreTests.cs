using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class ClaimScoreTests
{
    [Fact]
    public void Gives_each_score_its_own_reasons()
    {
        var scores = ClaimScore.Of(Claim() with { Subjectivity = 0.1, Reasons = [new("verifiability", "a date", 0.5), new("subjectivity", "“grim”", 0.3), new("verifiability", "a question", -0.4)] });

        scores.Select(score => (score.Name, score.Value)).ShouldBe([("worth checking", 0.8), ("can be checked", 0.7), ("the writer’s view (experimental)", 0.1)]);
        scores.Select(score => string.Join(", ", score.Reasons.Select(reason => reason.Reason))).ShouldBe(["", "a date, a question", "“grim”"]);
    }

    [Fact]
    public void Leaves_out_the_score_that_an_older_engine_did_not_give() => ClaimScore.Of(Claim()).Count.ShouldBe(2);

    [Theory]
    [InlineData(0.5, -0.4, "Raised by a date. Lowered by a question.")]
    [InlineData(0.5, 0.4, "Raised by a date, a question.")]
    [InlineData(-0.5, -0.4, "Lowered by a date, a question.")]
    public void Says_what_raised_and_what_lowered_a_claim_in_the_queue(double date, double question, string sentences) =>
        ClaimScore.WhyWorth(Claim() with { Reasons = [new("checkWorthiness", "a date", date), new("subjectivity", "“grim”", 1), new("checkWorthiness", "a question", question)] }).ShouldBe(sentences);

    [Fact]
    public void Says_nothing_where_the_engine_gave_no_reasons() => ClaimScore.WhyWorth(Claim()).ShouldBeNull();

    private static Claim Claim() =>
        new() { Id = "clm_1", Status = "detected", Text = "Rents rose", CheckWorthiness = 0.8, Verifiability = 0.7, Article = new ClaimArticle { Id = "art_1" } };
}
