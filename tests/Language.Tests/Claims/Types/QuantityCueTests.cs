namespace FactCheck.Language.Tests.Claims.Types;

public sealed class QuantityCueTests
{
    [Theory]
    [InlineData("Unemployment fell to 4 percent in March.", "4 percent")]
    [InlineData("The ministry spent $3 billion on roads.", "$3 billion")]
    [InlineData("More than a dozen villages lost their wells.", "More than a dozen")]
    [InlineData("One in five pupils speaks Finnish.", "One in five")]
    [InlineData("Half of the orchards are for sale.", "Half")]
    [InlineData("The port handled 40,000 containers and 300 ships.", "40,000 | 300")]
    [InlineData("The fleet doubled in a decade.", "doubled")]
    [InlineData("Between 10 and 15 percent of the seats stayed empty.", "10 | 15 percent")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Quantity).ShouldBe(cues);

    [Theory]
    [InlineData("The treaty was signed on 4 May 2015.")]
    [InlineData("The mayor resigned on Monday.")]
    [InlineData("The station on 42nd Street is closed.")]
    [InlineData("The poet was born in 1950.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Quantity).ShouldBeEmpty();
}
