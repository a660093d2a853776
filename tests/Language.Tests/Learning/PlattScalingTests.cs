using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public sealed class PlattScalingTests
{
    [Theory]
    [InlineData(2.0, -1.0)]
    [InlineData(0.3, 0.5)]
    [InlineData(5.0, 3.0)]
    public void The_scaling_that_made_the_labels_is_found_again(double slope, double shift)
    {
        var random = new Random(3);
        var real = new PlattScaling(slope, shift);
        (double, bool)[] scored = [.. Enumerable.Range(0, 20_000).Select(_ => (random.NextDouble() * 4) - 2).Select(score => (score, random.NextDouble() < real.Apply(score)))];

        var fit = PlattScaling.Fit(scored);

        fit.Slope.ShouldBe(slope, 0.1 * slope);
        fit.Shift.ShouldBe(shift, 0.15);
    }

    [Fact]
    public void Scores_that_tell_all_apart_still_give_numbers()
    {
        var fit = PlattScaling.Fit([(-1, false), (1, true), (2, true), (-3, false)]);

        fit.Apply(-1).ShouldBeLessThan(0.5);
        fit.Apply(1).ShouldBeGreaterThan(0.5);
    }
}
