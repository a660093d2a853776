using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests.Evaluation;

public class BootstrapTests
{
    private static readonly double[] Hundred = [.. Enumerable.Range(0, 100).Select(i => (double)i)];

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        Mean(Hundred, 7).ShouldBe(Mean(Hundred, 7));
        Mean(Hundred, 7).ShouldNotBe(Mean(Hundred, 8));
    }

    [Fact]
    public void The_interval_is_about_as_wide_as_theory_says()
    {
        var estimate = Mean(Hundred, 7);

        // 1.96 standard errors each way: 1.96 × 28.87 / √100 = 5.66.
        estimate.Value.ShouldBe(49.5);
        estimate.Low.ShouldBe(49.5 - 5.66, 0.6);
        estimate.High.ShouldBe(49.5 + 5.66, 0.6);
    }

    [Fact]
    public void Units_that_are_all_alike_leave_no_doubt() => Mean([3, 3, 3], 7).ShouldBe(new Estimate(3, 3, 3));

    private static Estimate Mean(double[] units, int seed) =>
        Bootstrap.Estimate(units, drawn => [drawn.Average()], new Random(seed)).ShouldHaveSingleItem();
}
