namespace FactCheck.Language.Tests.Claims.Types;

public sealed class PredictionCueTests
{
    [Theory]
    [InlineData("The bank will raise rates in June.", "will")]
    [InlineData("Prices are expected to fall next year.", "expected to")]
    [InlineData("The sea is going to rise by a metre.", "going to")]
    [InlineData("Economists forecast a recession.", "forecast")]
    [InlineData("The reform is likely to pass.", "likely to")]
    [InlineData("The trial is due in October.", "due")]
    [InlineData("They won't find the wreck.", "wo")]
    [InlineData("The talks are to begin in May.", "are to")]
    [InlineData("The bridge is set to open in March.", "set to")]
    [InlineData("The minister said taxes would fall.", "would")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.Prediction).ShouldBe(cues);

    [Theory]
    [InlineData("She is going to Rome.")]
    [InlineData("The train is late due to the snow.")]
    [InlineData("He acted of his own free will.")]
    [InlineData("I would like a coffee.")]
    [InlineData("The goal is to win.")]
    [InlineData("The expected storm never came.")]
    [InlineData("If taxes fell, the poor would gain.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.Prediction).ShouldBeEmpty();
}
