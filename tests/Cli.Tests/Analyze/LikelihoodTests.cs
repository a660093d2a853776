using FactCheck.Cli.Analyze;

namespace FactCheck.Cli.Tests.Analyze;

public sealed class LikelihoodTests
{
    [Theory]
    [InlineData(1, "virtually certain (100%)")]
    [InlineData(0.9, "very likely (90%)")]
    [InlineData(0.66, "likely (66%)")]
    [InlineData(0.5, "as likely as not (50%)")]
    [InlineData(0.2, "unlikely (20%)")]
    [InlineData(0, "very unlikely (0%)")]
    public void Is_said_in_words_and_per_cent(double confidence, string words) => Likelihood.WithPercent(confidence).ShouldBe(words);
}
