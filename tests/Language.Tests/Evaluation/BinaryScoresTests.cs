using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests.Evaluation;

public sealed class BinaryScoresTests
{
    private static readonly ScoredLabel[] Scored = [new(0.9, true), new(0.8, false), new(0.7, true), new(0.2, false), new(0.1, true)];

    [Fact]
    public void At_a_threshold_labels_are_counted()
    {
        var score = BinaryScores.At(Scored, 0.7);

        (score.Found, score.Gold, score.RightFound).ShouldBe((3, 3, 2));
        BinaryScores.MacroF1(Scored, 0.7).ShouldBe(((2.0 / 3) + 0.5) / 2, 1e-9);
    }

    [Fact]
    public void A_ranking_is_worth_its_average_precision() => BinaryScores.AveragePrecision(Scored).ShouldBe((1 + (2.0 / 3) + (3.0 / 5)) / 3, 1e-9);

    [Fact]
    public void Ties_count_half_of_the_area()
    {
        BinaryScores.Auc(Scored).ShouldBe(3.0 / 6, 1e-9);
        BinaryScores.Auc([new(0.5, true), new(0.5, false)]).ShouldBe(0.5);
        BinaryScores.Auc([new(0.9, true)]).ShouldBe(0.5);
    }

    [Fact]
    public void The_best_threshold_lies_between_what_it_parts() => BinaryScores.BestThreshold([new(0.9, true), new(0.3, false)]).ShouldBeInRange(0.31, 0.9);
}
