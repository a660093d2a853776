namespace FactCheck.Language.Tests.Claims.Types;

public sealed class ComparisonCueTests
{
    [Theory]
    [InlineData("Norway is richer than Sweden.", "richer than")]
    [InlineData("The river is wider in Brno than in Vienna.", "wider in Brno than")]
    [InlineData("It is the largest harbour in Europe.", "largest")]
    [InlineData("Sweden has twice as many doctors as Norway.", "as many doctors as")]
    [InlineData("The tunnel is the most expensive project in the city.", "most expensive")]
    [InlineData("Wages are low compared with those in Denmark.", "compared with")]
    [InlineData("Unlike Oslo, Bergen has no metro.", "Unlike")]
    [InlineData("Women outnumber men in the north.", "outnumber")]
    [InlineData("She was the first woman to lead the navy.", "first")]
    [InlineData("The lake fell to a record low.", "record low")]
    [InlineData("Rents are higher in the south.", "higher")]
    [InlineData("Trains are more reliable than buses.", "more reliable than")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Comparison).ShouldBe(cues);

    [Theory]
    [InlineData("More than 200 people came to the hall.")]
    [InlineData("At least four villages were flooded.")]
    [InlineData("The lower house adjourned at noon.")]
    [InlineData("Most voters stayed at home.")]
    [InlineData("The pier closed later that year.")]
    [InlineData("As many as 300 ships waited outside the port.")]
    [InlineData("He plays the piano as well as the organ.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Comparison).ShouldBeEmpty();
}
