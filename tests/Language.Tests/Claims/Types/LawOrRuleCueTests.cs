namespace FactCheck.Language.Tests.Claims.Types;

public sealed class LawOrRuleCueTests
{
    [Theory]
    [InlineData("The law bans smoking in cars.", "law | bans")]
    [InlineData("Parliament passed the bill in June.", "bill")]
    [InlineData("The court ruled against the ministry.", "ruled")]
    [InlineData("The Clean Water Act protects lakes.", "Act")]
    [InlineData("Drivers are required to carry a licence.", "required")]
    [InlineData("It is illegal to sell fireworks in May.", "illegal")]
    [InlineData("The treaty forbade new bases on the island.", "treaty | forbade")]
    [InlineData("The judges struck down the quota.", "struck down | quota")]
    [InlineData("The constitution allows a second term.", "constitution | allows")]
    [InlineData("The city has a ban on plastic bags.", "ban")]
    [InlineData("The senate repealed the tax.", "repealed")]
    [InlineData("The rule on emissions applies to lorries.", "rule")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.LawOrRule).ShouldBe(cues);

    [Theory]
    [InlineData("The electricity bill came to 90 euros.")]
    [InlineData("Bill Turner sings in the choir.")]
    [InlineData("She teaches at the law school.")]
    [InlineData("It was an act of kindness.")]
    [InlineData("The king ruled for forty years.")]
    [InlineData("His mother-in-law keeps bees.")]
    [InlineData("The legal team flew to Geneva.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.LawOrRule).ShouldBeEmpty();
}
