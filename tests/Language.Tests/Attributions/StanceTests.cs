namespace FactCheck.Language.Tests.Attributions;

public class StanceTests
{
    [Theory]
    [InlineData("The mayor said the bridge was safe.", Stance.Neutral)]
    [InlineData("The mayor insisted the bridge was safe.", Stance.Asserts)]
    [InlineData("The mayor alleged that the bridge was unsafe.", Stance.Claims)]
    [InlineData("The mayor admitted that the bridge was unsafe.", Stance.Concedes)]
    [InlineData("The mayor confirmed that the bridge was closed.", Stance.Confirms)]
    [InlineData("The mayor denied that the bridge was unsafe.", Stance.Denies)]
    [InlineData("Critics accused the mayor of negligence.", Stance.Accuses)]
    [InlineData("The mayor warned that the bridge was unsafe.", Stance.Warns)]
    [InlineData("The mayor predicted that the bridge would open.", Stance.Predicts)]
    [InlineData("The mayor urged drivers to wait.", Stance.Directs)]
    [InlineData("The mayor vowed to open the bridge.", Stance.Commits)]
    [InlineData("The mayor believes the bridge is safe.", Stance.Believes)]
    [InlineData("The mayor praised the engineers.", Stance.Evaluates)]
    [InlineData("The mayor asked whether the bridge was safe.", Stance.Asks)]
    [InlineData("The mayor declined to comment.", Stance.DeclinesComment)]
    [InlineData("The mayor refused to answer questions.", Stance.DeclinesComment)]
    [InlineData("The mayor did not respond to a request for comment.", Stance.DeclinesComment)]
    [InlineData("The mayor did not say when the bridge would open.", Stance.Neutral)]
    public void Comes_from_the_verb(string text, Stance stance) => Relations.Only(text).Stance.ShouldBe(stance);

    [Fact]
    public void A_cue_keeps_its_auxiliaries_and_negation() =>
        Relations.Only("The mayor has not yet said when the bridge would open.").Cue.Text.ShouldBe("has not yet said");
}
