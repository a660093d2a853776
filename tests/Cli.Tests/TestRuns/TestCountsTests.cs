using FactCheck.Cli.TestRuns;

namespace FactCheck.Cli.Tests.TestRuns;

public sealed class TestCountsTests
{
    private const string Summary =
        """
         Failed! - /clone/tests/Intake.Tests/bin/Release/net10.0/FactCheck.Intake.Tests.dll (net10.0|x64)
          total: 12
          failed: 1
          succeeded: 9
          skipped: 2
          duration: 279ms
        """;

    [Fact]
    public void Are_read_from_the_summary() => TestCounts.Read(Summary).ShouldBe(new TestCounts(Passed: 9, Failed: 1, Skipped: 2));

    [Fact]
    public void Are_unknown_when_the_run_broke_off() => TestCounts.Read("  total: 12\n").ShouldBeNull();

    [Fact]
    public void Add_up_to_one_line() =>
        (new TestCounts(1, 0, 2) + new TestCounts(10, 3, 0)).ToString().ShouldBe("11 passed, 3 failed, 2 skipped");
}
