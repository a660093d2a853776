namespace FactCheck.Language.Tests.Syntax;

public class DependencyParserTests
{
    [Fact]
    public void A_source_is_the_subject_of_its_cue_and_the_content_its_complement() =>
        Parsed.Arcs("The mayor said the bridge would close.").ShouldBe(
        [
            "det(mayor, The)", "nsubj(said, mayor)", "root(said)", "det(bridge, the)", "nsubj(close, bridge)", "aux(close, would)", "ccomp(said, close)",
            "punct(said, .)",
        ]);

    [Theory]
    [InlineData("He was arrested by police on Friday.", "nsubj:pass(arrested, He)")]
    [InlineData("He was arrested by police on Friday.", "obl:agent(arrested, police)")]
    [InlineData("A spokesman for the ministry denied the report.", "nmod(spokesman, ministry)")]
    [InlineData("According to two officials, the talks have failed.", "obl(failed, officials)")]
    [InlineData("Jane Li, a professor of law, disagreed.", "nsubj(disagreed, Jane)")]
    [InlineData("Jane Li, a professor of law, disagreed.", "appos(Jane, professor)")]
    [InlineData("Critics who oppose the plan spoke.", "acl:relcl(Critics, oppose)")]
    public void Arcs_are_found(string text, string arc) => Parsed.Arcs(text).ShouldContain(arc);
}
