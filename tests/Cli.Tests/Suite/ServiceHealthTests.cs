using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Tests.Suite;

public sealed class ServiceHealthTests
{
    [Fact]
    public void Names_the_checks_that_failed_and_what_they_say() =>
        ServiceHealth.Troubles(
            """
            {"status":"unhealthy","checks":{
              "bus":{"status":"healthy","description":null},
              "outbox":{"status":"degraded","description":"The oldest message waits for 90 s."},
              "database":{"status":"unhealthy","description":null}}}
            """)
            .ShouldBe("not ready: outbox: The oldest message waits for 90 s.; database: unhealthy");

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Takes_an_answer_of_another_shape_for_not_ready(string report) => ServiceHealth.Troubles(report).ShouldBe("not ready");
}
