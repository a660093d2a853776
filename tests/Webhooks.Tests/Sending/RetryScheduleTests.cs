using FactCheck.Webhooks.Sending;

namespace FactCheck.Webhooks.Tests.Sending;

public sealed class RetryScheduleTests
{
    private readonly RetrySchedule _schedule = new(new Random(20261122));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 300)]
    [InlineData(3, 1_800)]
    [InlineData(4, 7_200)]
    [InlineData(5, 18_000)]
    [InlineData(6, 36_000)]
    [InlineData(7, 50_400)]
    [InlineData(8, 72_000)]
    [InlineData(9, 86_400)]
    public void Waits_longer_each_time_within_a_fifth_of_the_delay(int attempts, int seconds)
    {
        var delays = Enumerable.Range(0, 1_000).Select(_ => _schedule.DelayAfter(attempts, retryAfter: null)!.Value.TotalSeconds).ToList();

        delays.ShouldAllBe(delay => delay >= seconds * 0.8 && delay <= seconds * 1.2);
        delays.Min().ShouldBeLessThan(seconds * 0.85);
        delays.Max().ShouldBeGreaterThan(seconds * 1.15);
    }

    [Fact]
    public void Gives_up_after_ten_attempts() => _schedule.DelayAfter(10, retryAfter: TimeSpan.FromSeconds(1)).ShouldBeNull();

    [Theory]
    [InlineData(-10, 300)]
    [InlineData(0, 300)]
    [InlineData(299, 300)]
    [InlineData(450, 450)]
    [InlineData(600, 600)]
    [InlineData(86_400, 600)]
    public void Honours_retry_after_between_the_delay_and_its_double(int asked, int waits) =>
        _schedule.DelayAfter(2, TimeSpan.FromSeconds(asked)).ShouldBe(TimeSpan.FromSeconds(waits));
}
