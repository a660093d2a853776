using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Tests.Processes;

public sealed class ToolTests
{
    [Fact]
    public async Task Hands_arguments_over_as_they_are()
    {
        var result = await new Tool("printf", "%s|", "a b", "$HOME", "*").RunAsync(TestContext.Current.CancellationToken);

        result.Output.ShouldBe("a b|$HOME|*|\n");
    }

    [Fact]
    public async Task Says_what_failed_and_what_the_program_said()
    {
        var tool = new Tool("sh", "-c", "echo no room >&2; exit 3");

        var exception = await Should.ThrowAsync<SetupException>(() => tool.MustAsync("make a cluster", TestContext.Current.CancellationToken));

        exception.Message.ShouldBe("Could not make a cluster: sh ended with exit code 3.\n  no room");
    }

    [Fact]
    public async Task Reports_a_program_that_is_not_there_as_a_shell_does() =>
        (await new Tool("no-such-program").RunAsync(TestContext.Current.CancellationToken)).ExitCode.ShouldBe(127);

    [Fact]
    public async Task Is_ended_when_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var run = new Tool("sh", "-c", "echo started; sleep 600") { OnLine = _ => cancellation.Cancel() }.RunAsync(cancellation.Token);

        await Should.ThrowAsync<OperationCanceledException>(run);
    }
}
