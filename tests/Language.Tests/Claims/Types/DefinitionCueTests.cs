namespace FactCheck.Language.Tests.Claims.Types;

public sealed class DefinitionCueTests
{
    [Theory]
    [InlineData("A tariff is a tax on imports.", "is")]
    [InlineData("Methane is a gas that traps heat.", "is")]
    [InlineData("NATO stands for a treaty of 1949.", "stands for")]
    [InlineData("Inflation is defined as a rise in prices.", "defined as")]
    [InlineData("Tariffs are taxes on imports.", "are")]
    [InlineData("The word means a kind of boat.", "means")]
    [InlineData("A recession refers to two quarters of decline.", "refers to")]
    [InlineData("The fever, also known as dengue, spreads by mosquitoes.", "known as")]
    [InlineData("Bitcoin is a currency that exists only online.", "is")]
    [InlineData("A quorum is a number of members.", "is")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Definition).ShouldBe(cues);

    [Theory]
    [InlineData("The mayor is a dentist.")]
    [InlineData("He is a man of honour.")]
    [InlineData("The plan is a disaster.")]
    [InlineData("That means trouble.")]
    [InlineData("This is a tax on the poor.")]
    [InlineData("The bridge is old.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Definition).ShouldBeEmpty();
}
