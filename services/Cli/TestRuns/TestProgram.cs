using FactCheck.Cli.Build;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.TestRuns;

/// <summary>A console program under <c>tests/</c>: built, then run with what was typed; its lines are this command's.</summary>
internal static class TestProgram
{
    public static async Task<int> RunAsync(CommandRun run, string name, string[] arguments, CancellationToken cancellation)
    {
        var (repository, project) = (Repository.Find(), $"tests/{name}");
        await run.Steps.RunAsync($"Building {project}", async () =>
        {
            await new Sdk(repository).BuildAsync(project, cancellation);
            return $"Built {project}";
        });
        var program = repository.At("tests", name, "bin", "Release", "net10.0", $"FactCheck.{name}.dll");
        return (await new Tool("dotnet", [program, .. arguments]) { OnLine = run.Output.WriteLine }.RunAsync(cancellation)).ExitCode;
    }
}
