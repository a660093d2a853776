namespace FactCheck.Language.Tests.Attributions.Sources;

public class DiscourseTests
{
    [Theory]
    [InlineData("Two officials arrived. [They] <said> {the bridge was unsafe}.", SourceClass.UnnamedOfficial)]
    [InlineData("The ministry closed the bridge. [It] <said> {the bridge was unsafe}.", SourceClass.NamedOrganisation)]
    [InlineData("A new study appeared in May. [It] <says> {the bridge is unsafe}.", SourceClass.Document)]
    [InlineData("John Cole and Maria Ortiz met in town. [They] <said> {the bridge was unsafe}.", SourceClass.NamedPerson)]
    [InlineData("A spokesman for the mayor arrived. [He] <said> {the bridge was unsafe}.", SourceClass.UnnamedOfficial)]
    [InlineData("He met two officials, [who] <said> {the bridge was unsafe}.", SourceClass.UnnamedOfficial)]
    [InlineData("He read the report, [which] <said> {the bridge was unsafe}.", SourceClass.Document)]
    [InlineData("Supporters of Mr. Cole, [who] <say> {the bridge is unsafe}, met.", SourceClass.UnnamedPerson)]
    public void A_pronoun_has_the_class_of_what_it_stands_for(string text, SourceClass expected) => Marked.Only(text).SourceClass.ShouldBe(expected);

    [Theory]
    [InlineData("Senator Maria Ortiz arrived. [The senator] <said> {the bridge was unsafe}.", "Maria Ortiz")]
    [InlineData("Gov. Maria Ortiz arrived. [The governor] <said> {the bridge was unsafe}.", "Maria Ortiz")]
    [InlineData("Maria Ortiz, a spokeswoman for the port, arrived. [The spokeswoman] <said> {the bridge was unsafe}.", "Maria Ortiz")]
    public void A_definite_phrase_is_whoever_the_text_has_called_so(string text, string name) => Marked.Only(text).Speaker.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void A_definite_phrase_for_somebody_unnamed_stays_unnamed()
    {
        var relation = Marked.Only("A nurse was there. [The nurse] <said> {the bridge was unsafe}.");

        (relation.SourceClass, relation.Speaker).ShouldBe((SourceClass.UnnamedPerson, null));
    }

    [Fact]
    public void The_source_of_before_is_as_bare_as_it_was() =>
        Marked.Only("A source close to the talks called. [The source] <said> {the bridge was unsafe}.").SourceClass.ShouldBe(SourceClass.BareSources);
}
