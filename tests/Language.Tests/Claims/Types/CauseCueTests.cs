namespace FactCheck.Language.Tests.Claims.Types;

public sealed class CauseCueTests
{
    [Theory]
    [InlineData("The river flooded because the dam had failed.", "because")]
    [InlineData("The drought caused a famine in the south.", "caused")]
    [InlineData("The leak led to four deaths.", "led to")]
    [InlineData("The fire resulted in four deaths.", "resulted in")]
    [InlineData("Hundreds lost their homes due to the flood.", "due to")]
    [InlineData("The tax was the reason for the revolt.", "reason")]
    [InlineData("Thanks to the vaccine, measles is rare.", "Thanks to")]
    [InlineData("The strike triggered a recession.", "triggered")]
    [InlineData("The blackout was caused by a squirrel.", "caused")]
    [InlineData("The war forced thousands of families to flee.", "forced")]
    [InlineData("Prices fell as a result of the glut.", "as a result")]
    [InlineData("Heating drove up the price of gas.", "drove up")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Cause).ShouldBe(cues);

    [Theory]
    [InlineData("The train is due to arrive at noon.")]
    [InlineData("She led the team to the final.")]
    [InlineData("The new rules are in effect.")]
    [InlineData("He announced the results on Friday.")]
    [InlineData("Thanks to all of you for coming.")]
    [InlineData("The cause is noble.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Cause).ShouldBeEmpty();
}
