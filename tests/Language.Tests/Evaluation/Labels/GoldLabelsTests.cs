using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Tests.Evaluation.Labels;

public class GoldLabelsTests
{
    private const string Columns = "article\tstart\tend\tclass\tplural\taffiliation\tnationality\tbasis\tanonymityReason\tstratum\n";

    [Fact]
    public void Reads_a_source_with_its_attributes()
    {
        var source = GoldSource.Parse(Columns + "dev/a\t10\t20\tunnamed-official\t1\t5-9\t\t\t21-30\tenriched\r\n").ShouldHaveSingleItem();

        (source.Article, source.Span, source.Class, source.IsPlural, source.IsRandom).ShouldBe(("dev/a", new TextSpan(10, 20), SourceClass.UnnamedOfficial, true, false));
        (source.Affiliation, source.Nationality, source.AnonymityReason).ShouldBe((new TextSpan(5, 9), null, new TextSpan(21, 30)));
    }

    [Fact]
    public void Reads_a_stance()
    {
        var stance = GoldStance.Parse("article\tstart\tend\tstance\tnegated\thedged\tstratum\ntrain/a\t1\t2\tdeclines-comment\t1\t0\trandom\n").ShouldHaveSingleItem();

        (stance.Stance, stance.IsNegated, stance.IsHedged, stance.IsRandom).ShouldBe((Stance.DeclinesComment, true, false, true));
    }

    [Fact]
    public void Reads_a_speaker_with_and_without_a_name() =>
        GoldSpeaker.Parse("article\tstart\tend\tname\ndev/a\t1\t3\t40-50\ndev/a\t7\t9\t-\n").Select(speaker => speaker.Name).ShouldBe([new TextSpan(40, 50), null]);

    [Fact]
    public void Reads_the_quantities_of_sentences()
    {
        const string Header = "article\tsentence\tstart\tend\tvalue\tunit\tkind\tbound\tapproximate\tstratum\n";

        var sentences = QuantitySentence.Parse(Header
            + "dev/a\t0-30\t5\t9\t0.2\tshare\tshare\texact\t0\trandom\ndev/a\t0-30\t20\t25\t12\t\tnumber\tat-least\t1\trandom\ndev/a\t31-40\t31\t40\t\t\tnone\t\t\tenriched\n");

        sentences.Select(sentence => (sentence.Article, sentence.Span, sentence.IsRandom)).ShouldBe([("dev/a", new TextSpan(0, 30), true), ("dev/a", new TextSpan(31, 40), false)]);
        sentences[0].Quantities.ShouldBe(
            [new(new TextSpan(5, 9), 0.2, "share", QuantityKind.Share, QuantityBound.Exact), new(new TextSpan(20, 25), 12, null, QuantityKind.Number, QuantityBound.AtLeast)]);
        sentences[1].Quantities.ShouldBeEmpty();
    }

    [Fact]
    public void Names_a_value_that_is_no_number() =>
        Should.Throw<FormatException>(() => QuantitySentence.Parse("article\tsentence\tstart\tend\tvalue\tunit\tkind\tbound\tstratum\ndev/a\t0-9\t1\t2\tmany\t\tnumber\texact\trandom\n"))
            .Message.ShouldBe("Line 2: \"value\" is no number.");

    [Theory]
    [InlineData("dev/a\t10\t20\tghost\t1\t\t\t\t\trandom", "Line 2: there is no class \"ghost\".")]
    [InlineData("dev/a\t20\t10\tpoll\t1\t\t\t\t\trandom", "Line 2: \"start\" holds no offsets.")]
    [InlineData("dev/a\t10\t20\tpoll\tyes\t\t\t\t\trandom", "Line 2: \"plural\" is neither 0 nor 1.")]
    [InlineData("dev/a\t10\t20\tpoll\t1\tCNN\t\t\t\trandom", "Line 2: \"affiliation\" holds no offsets.")]
    [InlineData("dev/a\t10\t20\tpoll", "Line 2: it has no \"plural\".")]
    public void Says_what_is_wrong_and_where(string row, string sentence) =>
        Should.Throw<FormatException>(() => GoldSource.Parse(Columns + row)).Message.ShouldBe(sentence);

    [Fact]
    public void Names_a_column_that_is_missing() =>
        Should.Throw<FormatException>(() => GoldSpeaker.Parse("article\tstart\tend\ndev/a\t1\t2\n")).Message.ShouldBe("Line 1: there is no column \"name\".");

    [Theory]
    [InlineData("sources", 250)]
    [InlineData("stances", 150)]
    [InlineData("speakers", 150)]
    [InlineData("quantities", 150)]
    public void Reads_the_labels_of_the_repository(string labels, int rows)
    {
        foreach (var half in new[] { "tune", "unseen" })
        {
            var tsv = File.ReadAllText(Path.Combine(Polnear.RepositoryRoot(), "tests", "Language.Tests", "Gold", $"{labels}-{half}.tsv"));

            (labels switch
            {
                "sources" => GoldSource.Parse(tsv).Count,
                "stances" => GoldStance.Parse(tsv).Count,
                "quantities" => QuantitySentence.Parse(tsv).Count,
                _ => GoldSpeaker.Parse(tsv).Count,
            }).ShouldBe(rows);
        }
    }
}
