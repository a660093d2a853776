namespace FactCheck.Language.Tests.Attributions.Sources;

public class SourceClassifierTests
{
    [Theory]
    [InlineData("Ms. Ortiz")]
    [InlineData("Maria Ortiz")]
    [InlineData("Senator Maria Ortiz")]
    [InlineData("Sen. Maria Ortiz (D-Ohio)")]
    [InlineData("Mr. Connolly")]
    [InlineData("Theresa May")]
    [InlineData("Maria de la Vega")]
    [InlineData("Ana Shaw-Ortiz")]
    [InlineData("Former secretary of state John Cole")]
    [InlineData("Harbour Director of Public Affairs Joan Hale")]
    [InlineData("Former chief of staff Don Cole")]
    [InlineData("A former spokesman for the port, Oleg Sarn,")]
    [InlineData("One of his advisers, Tad Holm,")]
    [InlineData("The city's mayor, Jane Li,")]
    [InlineData("Sexton")]
    [InlineData("His wife")]
    [InlineData("Both candidates")]
    [InlineData("The two senators")]
    [InlineData("The Treasury secretary")]
    public void Knows_a_named_person(string source) => Classed(source, SourceClass.NamedPerson);

    [Theory]
    [InlineData("Tehran")]
    [InlineData("The White House")]
    [InlineData("NATO")]
    [InlineData("The Justice Department")]
    [InlineData("The Department of Justice")]
    [InlineData("The University of Tarrow")]
    [InlineData("The company")]
    [InlineData("His campaign")]
    [InlineData("Mr. Cole's office")]
    [InlineData("Tarrow Water Company")]
    [InlineData("A group called Harbour First")]
    [InlineData("EgyptAir")]
    public void Knows_a_named_organisation(string source) => Classed(source, SourceClass.NamedOrganisation);

    [Theory]
    [InlineData("Two American officials")]
    [InlineData("A spokesman for Mr. Li")]
    [InlineData("A senior aide to the mayor")]
    [InlineData("Clinton strategists")]
    [InlineData("Republican leaders")]
    [InlineData("Senate Republicans")]
    [InlineData("Republicans in Congress")]
    [InlineData("Cleveland police")]
    [InlineData("A federal court")]
    [InlineData("Foreign governments")]
    [InlineData("A law enforcement source")]
    [InlineData("Members of Congress")]
    [InlineData("A dozen party leaders")]
    [InlineData("Some party figures")]
    [InlineData("The candidates")]
    public void Knows_an_unnamed_official(string source) => Classed(source, SourceClass.UnnamedOfficial);

    [Theory]
    [InlineData("Many experts")]
    [InlineData("Analysts")]
    [InlineData("A person familiar with the talks")]
    [InlineData("Those close to him")]
    [InlineData("A company spokeswoman")]
    [InlineData("An Ortel spokesman")]
    [InlineData("Republicans")]
    [InlineData("Many African-Americans")]
    [InlineData("Republican strategists")]
    [InlineData("Union leaders")]
    [InlineData("Reporters")]
    [InlineData("A union representing dockers")]
    [InlineData("A super PAC")]
    [InlineData("Many rank-and-file members")]
    [InlineData("Trump and Clinton supporters")]
    [InlineData("One well-known skywriter")]
    [InlineData("The public")]
    [InlineData("Some")]
    [InlineData("You")]
    public void Knows_an_unnamed_person_or_group(string source) => Classed(source, SourceClass.UnnamedPerson);

    [Theory]
    [InlineData("Sources")]
    [InlineData("A source")]
    [InlineData("A third source")]
    [InlineData("Sources close to the talks")]
    [InlineData("Democratic sources")]
    public void Knows_sources_of_whom_nothing_is_said(string source) => Classed(source, SourceClass.BareSources);

    [Theory]
    [InlineData("The report")]
    [InlineData("Court filings")]
    [InlineData("A paper published in The Annals of Tides")]
    [InlineData("A study commissioned by the county and published in April")]
    [InlineData("Figures her office released on Friday")]
    [InlineData("A press release")]
    [InlineData("History")]
    [InlineData("The presidential campaign")]
    public void Knows_a_document(string source) => Classed(source, SourceClass.Document);

    [Theory]
    [InlineData("The New York Times")]
    [InlineData("Reuters")]
    [InlineData("A news report")]
    [InlineData("An NBC report")]
    [InlineData("An editorial")]
    [InlineData("The newspaper")]
    [InlineData("Different media sources")]
    [InlineData("The Daily Harbour")]
    public void Knows_another_outlet(string source) => Classed(source, SourceClass.Media);

    [Theory]
    [InlineData("A new poll")]
    [InlineData("A poll released in late August")]
    [InlineData("54 percent of voters")]
    [InlineData("Six in 10 drivers")]
    [InlineData("A majority of Americans")]
    [InlineData("Early results of exit polls")]
    [InlineData("Gallup")]
    [InlineData("A CBS poll")]
    public void Knows_a_poll(string source) => Classed(source, SourceClass.Poll);

    [Theory]
    [InlineData("I")]
    [InlineData("We")]
    public void Takes_the_first_person_for_the_author(string source) => Classed(source, SourceClass.Author);

    [Fact]
    public void A_first_person_in_a_quotation_is_whoever_is_quoted() =>
        Marked.All("{1 “[2 We] <2 believe> {2 the bridge is safe},”} [1 two officials] <1 said>.").ShouldAllBe(relation => relation.SourceClass == SourceClass.UnnamedOfficial);

    [Fact]
    public void A_first_person_in_an_interview_is_not_the_author() =>
        Marked.Only("Q: Is it safe?\n\nA: [I] <think> {the bridge is safe}.").SourceClass.ShouldBe(SourceClass.NamedPerson);

    [Fact]
    public void A_text_without_a_source_says_so() => Marked.Only("{The bridge} <is expected> {to open}.").SourceClass.ShouldBe(SourceClass.None);

    private static void Classed(string source, SourceClass expected) =>
        Marked.Only($"[{source}] <said> {{that the bridge was unsafe}}.").SourceClass.ShouldBe(expected);
}
