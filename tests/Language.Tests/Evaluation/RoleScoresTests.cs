using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Evaluation;

/// <summary>Ten words, one a token: a relation is written as its roles' first and last word, "0-1 2 3-5".</summary>
public class RoleScoresTests
{
    private const string Text = "a b c d e f g h i j";

    [Fact]
    public void Exact_and_begin_as_CofeNet_counts_them()
    {
        var content = Score(["0 1 2-5", "6 7 8-9"], ["0 1 2-4", "6 7 8-9"]).Content;

        content.Exact.ShouldBe(new Score(2, 2, 1));
        content.Begin.ShouldBe(new Score(2, 2, 2));
    }

    [Fact]
    public void Jaccard_is_the_mean_of_best_overlaps_with_a_nought_for_each_span_that_meets_none()
    {
        var content = Score(["0 1 2-5"], ["0 1 2-4", "0 1 8-9"]).Content;

        content.Jaccard.ShouldBe(new Mean(3.0 / 4, 2));
    }

    [Fact]
    public void A_second_span_that_overlaps_costs_no_Jaccard() =>
        Score(["0 1 2-5"], ["0 1 2-4", "0 1 5-6"]).Content.Jaccard.ShouldBe(new Mean(3.0 / 4, 1));

    [Fact]
    public void A_source_of_two_relations_is_one_span() =>
        Score(["0 1 2", "0 4 5"], ["0 1 2", "0 4 5"]).Source.Exact.ShouldBe(new Score(1, 1, 1));

    [Fact]
    public void Pieces_of_one_content_count_each_for_itself() =>
        Score(["0 1 2,4"], ["0 1 2"]).Content.Exact.ShouldBe(new Score(1, 2, 1));

    [Fact]
    public void Pieces_that_touch_are_one() =>
        Score(["0 1 2-3,4"], ["0 1 2-4"]).Content.Exact.ShouldBe(new Score(1, 1, 1));

    [Fact]
    public void A_role_has_no_credit_where_its_cue_meets_none()
    {
        var source = Score(["0 1 2"], ["0 5 2"]).Source;

        source.Exact.RightFound.ShouldBe(1);
        source.Linked.ShouldBe(new Score(1, 1, 0));
        source.Tokens.ShouldBe(new Score(1, 1, 0));
    }

    [Fact]
    public void Cues_that_only_touch_do_not_overlap()
    {
        // Citron's are_overlapping_spans says that they do.
        Score(["0 1-2 4"], ["0 3 4"]).Source.Linked.ShouldBe(new Score(1, 1, 0));
        Score(["0 1-2 4"], ["0 2-3 4"]).Source.Linked.ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void Tokens_missed_cost_recall_and_tokens_too_many_cost_precision()
    {
        // Citron hands them to its scorer the wrong way round for whole quotes.
        var few = Score(["0 1 2-9"], ["0 1 2-3"]).Content.Tokens;
        var many = Score(["0 1 2-3"], ["0 1 2-9"]).Content.Tokens;

        (few.Precision, few.Recall).ShouldBe((1, 0.25));
        (many.Precision, many.Recall).ShouldBe((0.25, 1));
    }

    [Fact]
    public void Copies_of_one_right_answer_raise_neither_side()
    {
        // Citron sums over pairs, and takes recall from what was found.
        var once = Score(["0 1 2-5", "6 7 8"], ["0 1 2-5"]);
        var thrice = Score(["0 1 2-5", "6 7 8"], ["0 1 2-5", "0 1 2-5", "0 1 2-5"]);

        thrice.Content.Linked.Recall.ShouldBe(once.Content.Linked.Recall);
        (thrice.Content.Tokens.Precision, thrice.Content.Tokens.Recall).ShouldBe((1, 0.8));
        thrice.Relations.Overlap.Precision.ShouldBe(1.0 / 3);
    }

    [Fact]
    public void Nothing_found_and_nothing_marked_give_no_division_by_nought()
    {
        Score([], []).Content.ShouldBe(default);
        (Score([], []).Content.Exact.F1, Score([], []).Content.Jaccard.Value).ShouldBe((0, 0));
    }

    private static AttributionScores Score(string[] gold, string[] found)
    {
        var scorer = new AttributionScorer();
        scorer.Add(Document.Parse(Text), new GoldArticle("a", Text, [.. gold.Select(Relation)], []), [.. found.Select(note => SystemRelation.Of(Relation(note)))]);
        return scorer.Scores;
    }

    private static GoldRelation Relation(string note)
    {
        var roles = note.Split(' ').Select(role => role.Split(',').Select(Span).ToArray()).ToArray();
        return new GoldRelation(roles[0], roles[1], roles[2]);
    }

    private static TextSpan Span(string words)
    {
        var ends = words.Split('-');
        return new TextSpan(2 * int.Parse(ends[0]), (2 * int.Parse(ends[^1])) + 1);
    }
}
