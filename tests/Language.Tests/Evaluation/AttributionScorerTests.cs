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
        var scores = Score([Mayor, Envoy], [Found(Mayor)]);

        scores.Exact.ShouldBe(new Score(1, 2, 1));
        scores.Overlap.Recall.ShouldBe(0.5);
        scores.Overlap.Precision.ShouldBe(1);
        scores.OverlapByQuote[QuoteType.Indirect].ShouldBe(new Score(1, 2, 1));
    }

    [Fact]
    public void One_found_relation_matches_one_marked_one() =>
        Score([Mayor], [Found(Mayor), Found(Mayor)]).Overlap.ShouldBe(new Score(2, 1, 1));

    [Fact]
    public void A_role_that_only_one_has_is_no_overlap() =>
        Score([Mayor with { Source = [] }], [Found(Mayor)]).Overlap.Agreed.ShouldBe(0);

    [Fact]
    public void A_shorter_content_overlaps_but_is_not_exact()
    {
        var scores = Score([Mayor], [Found(Mayor with { Content = [new TextSpan(15, 17)] })]);

        (scores.Overlap.Agreed, scores.Exact.Agreed, scores.Content.Agreed, scores.Cue.Agreed).ShouldBe((1, 0, 0, 1));
    }

    [Fact]
    public void What_the_annotator_discarded_is_not_counted() =>
        Score([], [Found(Mayor)], new TextSpan(0, 25)).Overlap.Found.ShouldBe(0);

    private static AttributionScores Score(GoldRelation[] gold, AttributionRelation[] found, params TextSpan[] discarded)
    {
        var scorer = new AttributionScorer();
        scorer.Add(Document.Parse(Text), new GoldArticle("a", Text, gold, discarded), found);
        return scorer.Scores;
    }

    private static GoldRelation Gold(string source, int at, string content, int contentAt) =>
        new([new TextSpan(at, at + source.Length)], [new TextSpan(at + source.Length + 1, at + source.Length + 5)], [new TextSpan(contentAt, contentAt + content.Length)]);

    private static AttributionRelation Found(GoldRelation relation) => new()
    {
        Id = "a1", Source = [.. relation.Source.Select(Of)], Cue = Of(relation.Cue[0]), Content = [.. relation.Content.Select(Of)],
        Quote = QuoteType.Indirect, Stance = Stance.Neutral, SourceClass = SourceClass.NamedPerson, Confidence = 1,
    };

    private static Mention Of(TextSpan span) => new(span.Start, span.End, Text[span.Start..span.End]);
}
