using CsCheck;
using FactCheck.Verdicts.Claims;

namespace FactCheck.Verdicts.Tests.Claims;

public sealed class QueueOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_graver_flag_comes_first_whatever_else_is_so_at_one_time() =>
        Gen.Select(Gen.Double[0, 0.999], Gen.Double[0, 1], Gen.Int[0, 2], Gen.Int[0, 2]).Sample((worth, otherWorth, reach, otherReach) =>
            QueueOrder.Priority(Severity.Warn, otherWorth, otherReach, Now) > QueueOrder.Priority(Severity.Info, worth, reach, Now));

    [Fact]
    public void What_waits_four_weeks_longer_makes_up_for_one_severity()
    {
        var graver = QueueOrder.Priority(Severity.Warn, 0.5, 1, Now);
        QueueOrder.Priority(Severity.Info, 0.5, 1, Now.AddDays(-27)).ShouldBeLessThan(graver);
        QueueOrder.Priority(Severity.Info, 0.5, 1, Now.AddDays(-29)).ShouldBeGreaterThan(graver);
    }

    [Fact]
    public void What_more_people_read_comes_first() =>
        QueueOrder.Priority(Severity.Info, 0.5, 2, Now).ShouldBeGreaterThan(QueueOrder.Priority(Severity.Info, 0.5, 1, Now));

    [Fact]
    public void Stays_a_number_for_a_century() =>
        QueueOrder.Priority(Severity.None, 0, 0, new DateTimeOffset(2099, 12, 31, 0, 0, 0, TimeSpan.Zero)).ShouldBePositive();
}
