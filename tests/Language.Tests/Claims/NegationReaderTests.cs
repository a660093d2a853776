using FactCheck.Language.Tests.Claims.Types;

namespace FactCheck.Language.Tests.Claims;

public sealed class NegationReaderTests
{
    [Theory]
    [InlineData("The bank did not fail.", "not")]
    [InlineData("It didn't rain, and nobody came.", "n't", "nobody")]
    [InlineData("The city has no metro.", "no")]
    [InlineData("She never met the envoy.", "never")]
    [InlineData("The minister left without a word.", "without")]
    [InlineData("None of the pilots slept.", "None")]
    [InlineData("Neither the mayor nor the council knew.", "Neither", "nor")]
    [InlineData("The road is no longer safe.", "no")]
    public void Finds_what_denies(string text, params string[] negations) =>
        Typed.Claim(text).Negations.Select(negation => negation.Text).ShouldBe(negations);

    [Theory]
    [InlineData("No fewer than 30 ships sank.")]
    [InlineData("Not only the mayor came.")]
    [InlineData("The minister denied the report.")]
    [InlineData("He refused to sign.")]
    [InlineData("There is no doubt that the mine is full.")]
    public void Takes_no_number_emphasis_or_verb_of_denying_for_a_negation(string text) => Typed.Claim(text).Negations.ShouldBeEmpty();
}
