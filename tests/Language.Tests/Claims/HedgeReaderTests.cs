using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims;

public sealed class HedgeReaderTests
{
    [Theory]
    [InlineData("He allegedly took the money.", "allegedly")]
    [InlineData("The deal could not be saved.", "could")]
    [InlineData("She may resign.", "may")]
    [InlineData("The fire is believed to have started upstairs.", "is believed to")]
    [InlineData("The suspected arsonist appears to have fled.", "suspected", "appears to")]
    public void Finds_hedges_in_order(string text, params string[] hedges)
    {
        var found = HedgeReader.Read(text);

        found.Select(hedge => hedge.Text).ShouldBe(hedges);
        found.ShouldAllBe(hedge => text.Substring(hedge.Start, hedge.End - hedge.Start) == hedge.Text);
    }

    [Theory]
    [InlineData("Theresa May resigned in May.")]
    [InlineData("The company closed its plant.")]
    public void Finds_none_in_a_plain_statement(string text) => HedgeReader.Read(text).ShouldBeEmpty();
}
