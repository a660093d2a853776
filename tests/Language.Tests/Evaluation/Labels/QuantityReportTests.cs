using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Tests.Evaluation.Labels;

/// <summary>On cases that leave the engine no doubt: what is tested is how its answers are counted.</summary>
public sealed class QuantityReportTests
{
    private const string Text = "It cut 200 jobs and spent more than $3 million. Nobody came.";

    [Fact]
    public void Counts_spans_and_what_is_read_of_those_that_agree()
    {
        var report = Report(
            Mark("200", 200, "jobs", QuantityKind.Number, QuantityBound.Exact),
            Mark("more than $3 million", 4e6, "EUR", QuantityKind.Percent, QuantityBound.AtLeast));

        report.Spans.ShouldBe(new Score(2, 2, 2));
        report.F1.Value.ShouldBe(1);
        (report.Value, report.Unit, report.Kind, report.Bound, report.Approximate).ShouldBe((new Mean(1, 2), new Mean(1, 2), new Mean(1, 2), new Mean(1, 2), new Mean(2, 2)));
        report.Kinds[QuantityKind.Money].ShouldBe(new Score(1, 0, 0));
    }

    [Fact]
    public void A_span_without_its_bound_only_overlaps()
    {
        var report = Report(Mark("$3 million", 3e6, "USD", QuantityKind.Money, QuantityBound.Exact));

        report.Spans.ShouldBe(new Score(2, 1, 0));
        report.Overlaps.ShouldBe(new Score(2, 1, 1));
        report.Value.Count.ShouldBe(0);
    }

    [Fact]
    public void Tells_the_sentences_drawn_from_all_apart() => Report().RandomSpans.ShouldBe(new Score(0, 0, 0));

    [Fact]
    public void A_sentence_beyond_its_article_is_named() =>
        Should.Throw<FormatException>(() => QuantityReport.Of([new QuantitySentence("dev/a", new TextSpan(0, 900), true, [])], _ => Text, new Random(1)))
            .Message.ShouldBe("dev/a: the text ends before 900.");

    private static QuantityReport Report(params GoldQuantity[] marked) => QuantityReport.Of(
        [new QuantitySentence("dev/a", new TextSpan(0, 47), IsRandom: false, marked), new QuantitySentence("dev/a", new TextSpan(48, Text.Length), IsRandom: true, [])], _ => Text, new Random(1));

    private static GoldQuantity Mark(string words, double value, string unit, QuantityKind kind, QuantityBound bound)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new GoldQuantity(new TextSpan(start, start + words.Length), value, unit, kind, bound);
    }
}
