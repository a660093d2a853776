using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Tests.Processes;

public sealed class LogLineTests
{
    [Fact]
    public void Says_who_said_what_and_why() =>
        LogLine.Readable(
            """{"EventId":0,"LogLevel":"Warning","Category":"FactCheck.Hosting.OutboxDispatcher","Message":"The outbox could not be read.","Exception":"Npgsql.PostgresException: 42703\n   at Npgsql.Read()\n   at Npgsql.Run()","State":{"Delay":"00:00:01"}}""")
            .ShouldBe("Warning FactCheck.Hosting.OutboxDispatcher: The outbox could not be read. Npgsql.PostgresException: 42703");

    [Theory]
    [InlineData("2026-11-22 21:10:07 [error] <0.222.0> no room")]
    [InlineData("{half of an object")]
    [InlineData("")]
    public void Leaves_any_other_line_as_it_is(string line) => LogLine.Readable(line).ShouldBe(line);

    [Fact]
    public void Fits_on_a_terminal() => LogLine.Readable(new string('x', 5_000)).Length.ShouldBe(401);
}
