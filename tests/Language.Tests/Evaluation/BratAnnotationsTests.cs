using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests.Evaluation;

public class BratAnnotationsTests
{
    private const string Text = "It rained, the mayor said, all day.";

    [Fact]
    public void Reads_the_roles_of_a_relation_and_their_pieces()
    {
        var article = BratAnnotations.Parse("a", Text, """
            T1	Source 11 20	the mayor
            T2	Cue 21 25	said
            T3	Content 0 9;27 34	It rained all day
            E1	Attribution:T2 Source:T1 Cue:T2 Content:T3
            """);

        var relation = article.Relations.ShouldHaveSingleItem();
        relation.Source.ShouldBe([new TextSpan(11, 20)]);
        relation.Content.ShouldBe([new TextSpan(0, 9), new TextSpan(27, 34)]);
    }

    [Fact]
    public void Passes_over_what_it_cannot_read()
    {
        var article = BratAnnotations.Parse("a", Text, "T1\tCue 21 25\tsaid\nrest of a broken line\nT2\tSource 90 99\tnobody\nE1\tAttribution:T1 Cue:T1 Source:T2 Source2:T9\n#1\tnote");

        article.Relations.ShouldHaveSingleItem().Source.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_what_was_discarded()
    {
        var article = BratAnnotations.Parse("a", Text, "T1\tCue 21 25\tsaid\nT2\tDiscard 0 35\tall\nE1\tAttribution:T1 Cue:T1");

        article.Relations.ShouldBeEmpty();
        article.Discarded.ShouldBe([new TextSpan(0, 35)]);
    }

    [Fact]
    public void Counts_code_points_as_brat_does()
    {
        var article = BratAnnotations.Parse("a", "😀 It rained, he said. 😀", "T1\tCue 16 20\tsaid\nT2\tContent 2 11\tIt rained\nE1\tAttribution:T1 Cue:T1 Content:T2");

        var relation = article.Relations.ShouldHaveSingleItem();
        article.Text[relation.Cue[0].Start..relation.Cue[0].End].ShouldBe("said");
        article.Text[relation.Content[0].Start..relation.Content[0].End].ShouldBe("It rained");
    }
}
