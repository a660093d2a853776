namespace FactCheck.Language.Tests.Attributions.Sources;

public class SourceDetailsReaderTests
{
    [Theory]
    [InlineData("Officials", true)]
    [InlineData("An official", false)]
    [InlineData("Two thirds of drivers", true)]
    [InlineData("The public", true)]
    [InlineData("The ministry", false)]
    [InlineData("Ms. Cole", false)]
    [InlineData("They", true)]
    [InlineData("The Times", false)]
    public void Tells_one_from_more(string source, bool expected) => Details($"[{source}] <said> {{the bridge was safe}}.").Plural.ShouldBe(expected);

    [Theory]
    [InlineData("[A Harbour campaign aide] <said> {it was safe}.", "Harbour campaign")]
    [InlineData("[A spokeswoman for Mr. Cole] <said> {it was safe}.", "Mr. Cole")]
    [InlineData("[Labor Department officials] <said> {it was safe}.", "Labor Department")]
    [InlineData("[Some Republicans] <said> {it was safe}.", "Republicans")]
    [InlineData("[A poll by Tarrow Research] <said> {it was safe}.", "Tarrow Research")]
    [InlineData("[Ann Cole, the FBI director,] <said> {it was safe}.", "FBI")]
    [InlineData("[FBI Director Ann Cole] <said> {it was safe}.", "FBI")]
    [InlineData("[The Justice Department] <said> {it was safe}.", null)]
    [InlineData("[An official] <said> {it was safe}.", null)]
    public void Finds_whom_a_source_speaks_for(string text, string? expected) => Details(text).Affiliation?.Text.ShouldBe(expected);

    [Theory]
    [InlineData("[Two American officials] <said> {it was safe}.", "American")]
    [InlineData("[Western European leaders] <said> {it was safe}.", "Western European")]
    [InlineData("[Gulf sources] <said> {it was safe}.", "Gulf")]
    [InlineData("[Many African-Americans] <said> {it was safe}.", "Americans")]
    [InlineData("[Officials] <said> {it was safe}.", null)]
    public void Finds_the_nation(string text, string? expected) => Details(text).Nationality?.Text.ShouldBe(expected);

    [Theory]
    [InlineData("[Two officials familiar with the assessment] <said> {it was safe}.", "familiar with the assessment")]
    [InlineData("[A person briefed on the talks, who asked not to be named,] <said> {it was safe}.", "briefed on the talks")]
    [InlineData("[People with direct knowledge of the plan] <said> {it was safe}.", "with direct knowledge of the plan")]
    [InlineData("[An aide who had seen the letter] <said> {it was safe}.", "who had seen the letter")]
    [InlineData("[Sources close to the mayor] <said> {it was safe}.", "close to the mayor")]
    [InlineData("[An aide who is tall] <said> {it was safe}.", null)]
    public void Finds_how_a_source_can_know(string text, string? expected) => Details(text).Basis?.Text.ShouldBe(expected);

    [Theory]
    [InlineData("[An official, who was not authorized to speak publicly,] <said> {it was safe}.", "who was not authorized to speak publicly")]
    [InlineData("[An official] <said> {it was safe}, speaking on condition of anonymity because the talks are private.", "because the talks are private")]
    [InlineData("[An aide, who requested anonymity to discuss internal matters,] <said> {it was safe}.", "to discuss internal matters")]
    [InlineData("[An official who asked to remain anonymous for fear of reprisal] <said> {it was safe}.", "for fear of reprisal")]
    [InlineData("[An official] <said> {it was safe} because the talks are private.", null)]
    [InlineData("[An official who spoke on condition of anonymity] <said> {it was safe}.", null)]
    public void Finds_why_a_source_is_not_named(string text, string? expected) => Details(text).AnonymityReason?.Text.ShouldBe(expected);

    [Fact]
    public void Says_nothing_of_a_source_that_is_not_there() => Marked.Only("{The bridge} <is expected> {to open}.").SourceDetails.ShouldBeNull();

    private static SourceDetails Details(string text) => Marked.Only(text).SourceDetails.ShouldNotBeNull();
}
