using FactCheck.Language.Training.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class MatchingQualityTests
{
    /// <summary>A little below what the model card says: CheckThat's tweets and past claims may not be put into the repository.</summary>
    [Fact]
    public void Finds_past_claims_as_well_as_the_card_says()
    {
        var data = Environment.GetEnvironmentVariable("FACTCHECK_DATA") ?? Path.Combine(Polnear.RepositoryRoot(), "..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(Path.Combine(data, "claim-matching")), $"There is no claim-matching/ in {data}; set FACTCHECK_DATA to the folder that holds it.");

        var dev = MatchingFigure.Dev(data, new Random(1));

        dev.Figures[0].Value.ShouldBeGreaterThanOrEqualTo(0.845, "MAP@5");
        dev.Figures[4].Value.ShouldBeGreaterThanOrEqualTo(0.96, "hit@50");
    }
}
