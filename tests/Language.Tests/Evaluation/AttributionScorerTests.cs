using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Evaluation;

public class AttributionScorerTests
{
    private const string Text = "The mayor said it rained. The envoy said it snowed.";

    private static readonly GoldRelation Mayor = Gold("The mayor", 0, "it rained", 15);
    private static readonly GoldRelation Envoy = Gold("The envoy", 26, "it snowed", 41);

    [Fact]
    public void Counts_what_agrees()
    {
        var scores = Score([Mayor, Envoy], [Mayor]);

        scores.Relations.Exact.ShouldBe(new Score(1, 2, 1));
        scores.Relations.Overlap.Recall.ShouldBe(0.5);
        scores.Relations.Overlap.Precision.ShouldBe(1);
        scores.Indirect.Overlap.ShouldBe(new Score(1, 2, 1));
    }

    [Fact]
    public void One_found_relation_matches_one_marked_one() =>
        Score([Mayor], [Mayor, Mayor]).Relations.Overlap.ShouldBe(new Score(2, 1, 1));

    [Fact]
    public void Relations_are_paired_so_that_the_most_find_a_partner()
    {
        var both = new GoldRelation([.. Mayor.Source, .. Envoy.Source], [.. Mayor.Cue, .. Envoy.Cue], [.. Mayor.Content, .. Envoy.Content]);

        Score([Mayor, both], [both, Mayor]).Relations.Overlap.ShouldBe(new Score(2, 2, 2));
    }

    [Fact]
    public void A_role_that_only_one_has_is_no_overlap()
    {
        var unsourced = Mayor with { Source = [] };

        Score([unsourced], [Mayor]).Relations.Overlap.RightGold.ShouldBe(0);
        Score([Mayor], [unsourced]).Relations.Overlap.RightGold.ShouldBe(0);
        Score([unsourced], [unsourced]).WithoutSource.Overlap.ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void A_system_without_cues_has_no_relation_but_spans()
    {
        var scores = Score([Mayor], [Mayor with { Cue = [] }]);

        (scores.Relations.Overlap.RightFound, scores.Source.Linked.RightFound, scores.Source.Exact.RightFound).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void A_shorter_content_overlaps_but_is_not_exact()
    {
        var scores = Score([Mayor], [Mayor with { Content = [new TextSpan(15, 17)] }]);

        (scores.Relations.Overlap.RightGold, scores.Relations.Exact.RightGold, scores.Content.Exact.RightGold, scores.Cue.Exact.RightGold).ShouldBe((1, 0, 0, 1));
    }

    [Fact]
    public void Precision_of_a_quote_type_counts_what_was_found_to_be_of_it()
    {
        const string Quoted = "“It rained,” the mayor said.";
        var direct = new GoldRelation([new TextSpan(13, 22)], [new TextSpan(23, 27)], [new TextSpan(0, 12)]);
        var mixed = direct with { Content = [new TextSpan(0, 22)] };

        var scores = Score(Quoted, [direct], [mixed]);

        scores.Direct.Overlap.ShouldBe(new Score(0, 1, 0, 1));
        scores.Mixed.Overlap.ShouldBe(new Score(1, 0, 1, 0));
    }

    [Fact]
    public void What_the_annotator_discarded_is_not_counted()
    {
        var scorer = new AttributionScorer();
        scorer.Add(Document.Parse(Text), new GoldArticle("a", Text, [], [new TextSpan(0, 25)]), [SystemRelation.Of(Mayor)]).ShouldBe([false]);

        scorer.Scores.Relations.Overlap.Found.ShouldBe(0);
    }

    [Fact]
    public void Says_which_were_right_in_the_order_they_were_found()
    {
        var scorer = new AttributionScorer();

        scorer.Add(Document.Parse(Text), new GoldArticle("a", Text, [Envoy], []), [SystemRelation.Of(Mayor), SystemRelation.Of(Envoy)]).ShouldBe([false, true]);
    }

    [Fact]
    public void Sums_over_articles_and_by_publisher()
    {
        var scorer = new AttributionScorer();
        foreach (var name in new[] { "courier_1", "courier_2", "gazette_1", "nameless" })
        {
            scorer.Add(Document.Parse(Text), new GoldArticle(name, Text, [Mayor, Envoy], []), [SystemRelation.Of(Mayor)]);
        }

        var report = AttributionReport.Of(scorer, new Random(1));

        report.Articles.ShouldBe(4);
        report.Scores.Relations.Exact.ShouldBe(new Score(4, 8, 4));
        report.Publishers.Keys.ShouldBe(["courier", "gazette"]);
        report.Publishers["courier"].Relations.Exact.ShouldBe(new Score(2, 4, 2));
        report.Headlines.RelationExact.ShouldBe(new Estimate(2.0 / 3, 2.0 / 3, 2.0 / 3));
        report.Reliability.ShouldBeNull();
    }

    private static AttributionScores Score(GoldRelation[] gold, GoldRelation[] found) => Score(Text, gold, found);

    private static AttributionScores Score(string text, GoldRelation[] gold, GoldRelation[] found)
    {
        var scorer = new AttributionScorer();
        scorer.Add(Document.Parse(text), new GoldArticle("a", text, gold, []), [.. found.Select(SystemRelation.Of)]);
        return scorer.Scores;
    }

    private static GoldRelation Gold(string source, int at, string content, int contentAt) =>
        new([new TextSpan(at, at + source.Length)], [new TextSpan(at + source.Length + 1, at + source.Length + 5)], [new TextSpan(contentAt, contentAt + content.Length)]);
}
