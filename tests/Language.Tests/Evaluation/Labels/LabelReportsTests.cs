using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Tests.Evaluation.Labels;

/// <summary>On cases that leave the engine no doubt: what is tested is how its answers are counted.</summary>
public class LabelReportsTests
{
    private const string Text = "Two officials said that it rained. Senator Maria Ortiz denied that it snowed. Ms. Ortiz warned that it froze.";

    private static readonly GoldArticle Article = new(
        "a",
        Text,
        [Mark("Two officials", "said", "that it rained"), Mark("Senator Maria Ortiz", "denied", "that it snowed"), Mark("Ms. Ortiz", "warned", "that it froze")],
        []);

    [Fact]
    public void Sources_are_right_by_class_and_by_whether_they_are_named()
    {
        var report = SourceReport.Of(
            [Source("Two officials", SourceClass.UnnamedOfficial), Source("Ms. Ortiz", SourceClass.NamedPerson), Source("Senator Maria Ortiz", SourceClass.Document)],
            _ => Article,
            new Random(1));

        report.Class.Accuracy.Value.ShouldBe(2.0 / 3);
        report.IsUnnamed.Value.ShouldBe(1);
        report.Unnamed.ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void Attributes_are_right_by_overlap()
    {
        var (some, others) = (new Mention(0, 5, "Trump"), new Mention(0, 14, "Trump campaign"));
        var row = Source("Two officials", SourceClass.UnnamedOfficial);

        var scores = AttributeScores.Of(
            [
                (row with { Affiliation = others.Span, IsPlural = true }, new SourceDetails { Affiliation = some, Plural = true }),
                (row with { Affiliation = new TextSpan(20, 25) }, new SourceDetails { Affiliation = some }),
                (row, new SourceDetails { Basis = some }),
                (row with { AnonymityReason = some.Span }, null),
            ]);

        scores.Affiliation.ShouldBe(new Score(2, 2, 1));
        scores.Basis.ShouldBe(new Score(1, 0, 0));
        scores.AnonymityReason.ShouldBe(new Score(0, 1, 0));
        scores.Plural.ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void Stances_are_right_by_label()
    {
        var report = StanceReport.Of([Cue("said", Stance.Neutral), Cue("denied", Stance.Denies), Cue("warned", Stance.Asks)], _ => Article, new Random(1));

        report.Stance.Labels[Stance.Denies].ShouldBe(new Score(1, 1, 1));
        report.Stance.Labels[Stance.Asks].ShouldBe(new Score(0, 1, 0));
        report.Stance.Accuracy.Value.ShouldBe(2.0 / 3);
    }

    [Fact]
    public void Speakers_are_right_by_the_letters_of_the_full_name()
    {
        var report = SpeakerReport.Of(
            [new("dev/a", At("Ms. Ortiz"), At("Maria Ortiz")), new("dev/a", At("Two officials"), null), new("dev/a", At("Senator Maria Ortiz"), At("Ortiz"))],
            _ => Article,
            new Random(1));

        report.Accuracy.Value.ShouldBe(2.0 / 3);
        report.Names.ShouldBe(new Score(2, 2, 1));
        report.Forms["name"].Count.ShouldBe(3);
    }

    [Fact]
    public void A_label_of_what_nobody_marked_is_named() =>
        Should.Throw<FormatException>(() => StanceReport.Of([Cue("rained", Stance.Neutral)], _ => Article, new Random(1))).Message.ShouldBe("a: no cue is marked at 27-33.");

    [Fact]
    public void A_space_too_many_is_forgiven() =>
        StanceReport.Of([Cue("said ", Stance.Neutral)], _ => Article, new Random(1)).Stance.Accuracy.Value.ShouldBe(1);

    private static GoldSource Source(string words, SourceClass source) => new()
    {
        Article = "dev/a", Span = At(words), Class = source, IsPlural = false, Affiliation = null, Nationality = null, Basis = null, AnonymityReason = null, IsRandom = true,
    };

    private static GoldStance Cue(string words, Stance stance) =>
        new() { Article = "dev/a", Span = At(words), Stance = stance, IsNegated = false, IsHedged = false, IsRandom = true };

    private static GoldRelation Mark(string source, string cue, string content) => new([At(source)], [At(cue)], [At(content)]);

    private static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
