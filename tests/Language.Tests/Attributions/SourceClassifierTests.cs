namespace FactCheck.Language.Tests.Attributions;

public class SourceClassifierTests
{
    [Theory]
    [InlineData("Ms. Ortiz", SourceClass.NamedPerson)]
    [InlineData("Maria Ortiz", SourceClass.NamedPerson)]
    [InlineData("Senator Maria Ortiz", SourceClass.NamedPerson)]
    [InlineData("Tehran", SourceClass.NamedOrganisation)]
    [InlineData("The White House", SourceClass.NamedOrganisation)]
    [InlineData("NATO", SourceClass.NamedOrganisation)]
    [InlineData("The Justice Department", SourceClass.NamedOrganisation)]
    [InlineData("The company", SourceClass.NamedOrganisation)]
    [InlineData("Two American officials", SourceClass.UnnamedOfficial)]
    [InlineData("A spokesman for Mr. Li", SourceClass.UnnamedOfficial)]
    [InlineData("A senior aide to the mayor", SourceClass.UnnamedOfficial)]
    [InlineData("Many experts", SourceClass.UnnamedPerson)]
    [InlineData("Analysts", SourceClass.UnnamedPerson)]
    [InlineData("A person familiar with the talks", SourceClass.UnnamedPerson)]
    [InlineData("Sources", SourceClass.BareSources)]
    [InlineData("A source", SourceClass.BareSources)]
    [InlineData("Sources close to the talks", SourceClass.BareSources)]
    [InlineData("The report", SourceClass.Document)]
    [InlineData("Court filings", SourceClass.Document)]
    [InlineData("A paper published in The Annals of Tides", SourceClass.Document)]
    [InlineData("A study commissioned by the county and published in April", SourceClass.Document)]
    [InlineData("A poll released in late August", SourceClass.Poll)]
    [InlineData("A union representing dockers", SourceClass.UnnamedPerson)]
    [InlineData("Mr. Connolly", SourceClass.NamedPerson)]
    [InlineData("Theresa May", SourceClass.NamedPerson)]
    [InlineData("The New York Times", SourceClass.Media)]
    [InlineData("Reuters", SourceClass.Media)]
    [InlineData("A new poll", SourceClass.Poll)]
    [InlineData("They", SourceClass.UnnamedPerson)]
    [InlineData("We", SourceClass.Author)]
    public void Classes_a_source(string source, SourceClass expected)
    {
        var relation = Relations.Only($"{source} said that the bridge was unsafe.");

        relation.Source[0].Text.ShouldBe(source);
        relation.SourceClass.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a paper published in The Annals of Tides")]
    [InlineData("a report released on Tuesday")]
    public void A_source_after_its_cue_keeps_what_describes_the_document(string source)
    {
        var relation = Relations.Only($"The bridge was unsafe, according to {source}.");

        relation.Source[0].Text.ShouldBe(source);
        relation.SourceClass.ShouldBe(SourceClass.Document);
    }

    [Fact]
    public void They_are_whoever_spoke_last() =>
        Relations.All("Two officials said that the bridge was unsafe. They warned that it would fall.")[^1].SourceClass.ShouldBe(SourceClass.UnnamedOfficial);

    [Fact]
    public void A_relative_pronoun_is_classed_as_what_it_stands_for() =>
        Relations.Only("He met two officials, who said the bridge was unsafe.").SourceClass.ShouldBe(SourceClass.UnnamedOfficial);
}
