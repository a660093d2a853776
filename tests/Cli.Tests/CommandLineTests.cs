using System.CommandLine;

namespace FactCheck.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Passes_on_the_exit_code_of_a_command()
    {
        var command = new Command("work");
        command.SetAction(_ => 7);

        (await CommandLine.RunAsync([command], ["work"])).ShouldBe(7);
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("work --no-such-option")]
    public async Task Answers_bad_usage_with_exit_code_2_and_a_line_on_standard_error(string line)
    {
        var command = new Command("work");
        command.SetAction(_ => 0);
        await using var error = new StringWriter();

        var code = await CommandLine.RunAsync([command], line.Split(' '), TextWriter.Null, error);

        code.ShouldBe(ExitCodes.BadInput);
        error.ToString().ShouldContain("no-such");
    }

    [Fact]
    public async Task Calls_itself_factcheck_in_its_help()
    {
        await using var output = new StringWriter();

        var code = await CommandLine.RunAsync([new Command("work", "Does it.")], ["--help"], output);

        code.ShouldBe(ExitCodes.Fine);
        output.ToString().ShouldContain("factcheck [command]");
    }
}
