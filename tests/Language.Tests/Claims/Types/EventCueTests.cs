namespace FactCheck.Language.Tests.Claims.Types;

public sealed class EventCueTests
{
    [Theory]
    [InlineData("The mayor resigned on Monday.", "resigned")]
    [InlineData("Police arrested four men in Lyon.", "arrested")]
    [InlineData("The bridge collapsed in 2007.", "collapsed")]
    [InlineData("The council has approved the budget.", "approved")]
    [InlineData("Two divers were killed near the wreck.", "killed")]
    [InlineData("The bank closed its branch and sold the building.", "closed | sold")]
    [InlineData("A train that left Graz at noon hit a cow.", "left | hit")]
    [InlineData("The pope visited the camp in April.", "visited")]
    [InlineData("The museum was opened by the queen.", "opened")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Event).ShouldBe(cues);

    [Theory]
    [InlineData("The mayor is a dentist.")]
    [InlineData("The house was in Oslo.")]
    [InlineData("The minister said taxes are low.")]
    [InlineData("The company will open a mine.")]
    [InlineData("The senator did not sign the letter.")]
    [InlineData("He feared the worst.")]
    [InlineData("If the bridge collapsed, the town would starve.")]
    [InlineData("The lake belonged to the abbey.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Event).ShouldBeEmpty();
}
