using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Tests.Evaluation.Labels;

public class LabelScoresTests
{
    private static readonly LabelScores<SourceClass> Scores = LabelScores<SourceClass>.Of(
        [
            new("a", SourceClass.Poll, SourceClass.Poll, IsRandom: true),
            new("a", SourceClass.Poll, SourceClass.Document, IsRandom: false),
            new("b", SourceClass.Document, SourceClass.Document, IsRandom: false),
            new("c", SourceClass.Media, SourceClass.Document, IsRandom: true),
        ],
        new Random(1));

    [Fact]
    public void Accuracy_is_the_share_that_is_right()
    {
        Scores.Rows.ShouldBe(4);
        Scores.Accuracy.Value.ShouldBe(0.5);
        Scores.RandomAccuracy.Value.ShouldBe(0.5);
    }

    [Fact]
    public void Each_label_has_its_own_precision_and_recall()
    {
        Scores.Labels[SourceClass.Poll].ShouldBe(new Score(1, 2, 1));
        Scores.Labels[SourceClass.Document].ShouldBe(new Score(3, 1, 1));
        Scores.Labels[SourceClass.Media].ShouldBe(new Score(0, 1, 0));
        Scores.Labels.Keys.ShouldNotContain(SourceClass.Author);
    }

    [Fact]
    public void The_mean_is_over_the_labels_that_a_person_gave() => Scores.MacroF1.ShouldBe(((2.0 / 3) + (2.0 / 4) + 0) / 3, 1e-9);

    [Fact]
    public void The_rows_of_one_article_are_drawn_together()
    {
        var oneArticle = LabelScores<SourceClass>.Of(
            [new("a", SourceClass.Poll, SourceClass.Poll, IsRandom: true), new("a", SourceClass.Poll, SourceClass.Media, IsRandom: true)], new Random(1));

        oneArticle.Accuracy.ShouldBe(new Estimate(0.5, 0.5, 0.5));
    }
}
