using FactCheck.Language.Tests.Claims.Types;

namespace FactCheck.Language.Tests.Claims;

public sealed class HedgeReaderTests
{
    [Theory]
    [InlineData("He allegedly took the money.", "allegedly")]
    [InlineData("The deal could not be saved.", "could")]
    [InlineData("She may resign.", "may")]
    [InlineData("The fire is believed to have started upstairs.", "is believed to")]
    [InlineData("The suspected arsonist appears to have fled.", "suspected", "appears to")]
    [InlineData("The mayor is likely to resign.", "likely")]
    [InlineData("It seems that the vote was rigged.", "seems that")]
    [InlineData("Perhaps the pilot was asleep.", "Perhaps")]
    [InlineData("The so-called expert might have lied.", "so-called", "might")]
    [InlineData("The plan looked good and was apparently approved.", "apparently")]
    public void Finds_hedges_in_order(string text, params string[] hedges)
    {
        var found = Typed.Claim(text).Hedges;

        found.Select(hedge => hedge.Text).ShouldBe(hedges);
        found.ShouldAllBe(hedge => text.Substring(hedge.Start, hedge.End - hedge.Start) == hedge.Text);
    }

    [Theory]
    [InlineData("Theresa May resigned in May.")]
    [InlineData("The company closed its plant.")]
    [InlineData("Likely voters prefer the mayor.")]
    [InlineData("The defendant appeared in court.")]
    [InlineData("In May 2015 the mine reopened.")]
    public void Finds_none_in_a_plain_statement(string text) => Typed.Claim(text).Hedges.ShouldBeEmpty();
}
