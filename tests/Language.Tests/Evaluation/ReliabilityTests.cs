using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests.Evaluation;

public class ReliabilityTests
{
    [Fact]
    public void Weighs_the_distance_of_each_bin_by_what_is_in_it()
    {
        var reliability = Reliability.Of([new(0.9, true), new(0.9, true), new(0.9, false), new(0.25, false)]);

        // Three at 0.9 of which two are right, one at 0.25 that is not: (3 × |0.9 − 2/3| + 1 × 0.25) / 4.
        reliability.ExpectedCalibrationError.ShouldBe(0.2375, 1e-9);
        reliability.Bins.Select(bin => bin.Relations).ShouldBe([0, 0, 1, 0, 0, 0, 0, 0, 0, 3]);
        reliability.Bins[9].ShareRight.ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void The_last_bin_holds_certainty() => Reliability.Of([new(1, true)]).Bins[9].Relations.ShouldBe(1);

    [Fact]
    public void A_bin_begins_with_its_bound() => Reliability.Of([new(0.1, true)]).Bins[1].Relations.ShouldBe(1);

    [Fact]
    public void What_is_as_often_right_as_it_says_has_no_error() =>
        Reliability.Of([new(0.5, true), new(0.5, false)]).ExpectedCalibrationError.ShouldBe(0);
}
