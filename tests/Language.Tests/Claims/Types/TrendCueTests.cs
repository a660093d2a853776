namespace FactCheck.Language.Tests.Claims.Types;

public sealed class TrendCueTests
{
    [Theory]
    [InlineData("Unemployment fell to 4 percent in March.", "fell")]
    [InlineData("Prices have risen sharply since May.", "risen")]
    [InlineData("The number of wolves doubled in a decade.", "doubled")]
    [InlineData("Emissions are declining in every county.", "declining")]
    [InlineData("The glacier has shrunk by a third.", "shrunk")]
    [InlineData("The city saw a rise in burglaries.", "rise")]
    [InlineData("Wage growth slowed in the autumn.", "growth | slowed")]
    [InlineData("Exports grew faster than imports.", "grew")]
    [InlineData("Rents went up by 9 percent.", "went up")]
    [InlineData("The ministry increased spending on schools.", "increased")]
    [InlineData("More and more farmers sell their land.", "More and more")]
    [InlineData("Car thefts are on the rise.", "on the rise")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Trend).ShouldBe(cues);

    [Theory]
    [InlineData("She fell down the stairs of the town hall.")]
    [InlineData("The general rose to his feet.")]
    [InlineData("The government fell in the spring of 1998.")]
    [InlineData("He dropped the charges against the baker.")]
    [InlineData("The boy grew up in Riga.")]
    [InlineData("The Berlin wall fell on a Thursday.")]
    [InlineData("They raised the flag over the fort.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Trend).ShouldBeEmpty();
}
