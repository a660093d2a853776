using FactCheck.Cli.TestRuns;

namespace FactCheck.Cli.Tests.TestRuns;

public sealed class TestOutputTests
{
    private const string Text =
        """
        {"EventId":14,"LogLevel":"Information","Message":"Now listening on: http://127.0.0.1:35825"}
        failed FactCheck.Intake.Tests.Articles.Takes_html (5ms)
          Assert.Equal() Failure: Values differ
        {"EventId":0,"LogLevel":"Information","Message":"Application is shutting down..."}
          Expected: 1
            at FactCheck.Intake.Tests.Articles.Takes_html()
        info: A line that somebody logged
              and its second line
        skipped FactCheck.Dashboard.Tests.Queue.Shows_claims (1s 002ms)
          There is no browser.

        Test run summary: Failed! - FactCheck.Intake.Tests.dll (net10.0|x64)
          total: 3
          failed: 1
          succeeded: 1
          skipped: 1
          duration: 279ms
        """;

    [Fact]
    public void Keeps_what_failed_or_was_skipped_and_why_without_the_logs() =>
        new TestOutput(Text).Findings().ShouldBe(
        [
            "failed FactCheck.Intake.Tests.Articles.Takes_html (5ms)",
            "  Assert.Equal() Failure: Values differ",
            "  Expected: 1",
            "    at FactCheck.Intake.Tests.Articles.Takes_html()",
            "skipped FactCheck.Dashboard.Tests.Queue.Shows_claims (1s 002ms)",
            "  There is no browser.",
        ]);

    [Fact]
    public void Ends_with_counts() => new TestOutput(Text).Counts.ShouldBe(new TestCounts(Passed: 1, Failed: 1, Skipped: 1));

    [Fact]
    public void Has_no_counts_when_it_broke_off() => new TestOutput("Out of memory.\n").Counts.ShouldBeNull();
}
