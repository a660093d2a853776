namespace FactCheck.Language.Tests.Claims.Types;

public sealed class PersonalExperienceCueTests
{
    [Theory]
    [InlineData("I saw the soldiers burn the mill.", "I saw")]
    [InlineData("I lost my job in March.", "I lost")]
    [InlineData("We waited for six hours at the border.", "We waited")]
    [InlineData("My mother died in that hospital.", "My mother died")]
    [InlineData("I was attacked on the bridge.", "I was attacked")]
    [InlineData("I have worked in this mine for 20 years.", "I have worked")]
    [InlineData("I grew up in Narvik.", "I grew")]
    [InlineData("Our house burned down in May.", "Our house burned")]
    [InlineData("We heard two shots.", "We heard")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.PersonalExperience).ShouldBe(cues);

    [Theory]
    [InlineData("I think the tax is unfair.")]
    [InlineData("We cut taxes in 2015.")]
    [InlineData("He saw the soldiers.")]
    [InlineData("I will vote on Sunday.")]
    [InlineData("I support the treaty.")]
    [InlineData("I said no.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.PersonalExperience).ShouldBeEmpty();
}
