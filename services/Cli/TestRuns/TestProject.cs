using System.Diagnostics;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.TestRuns;

/// <summary>One project of tests, run as the program it is built to.</summary>
internal sealed record TestProject(string Name, string Folder)
{
    // Microsoft.Testing.Platform's exit codes: https://learn.microsoft.com/dotnet/core/testing/microsoft-testing-platform-exit-codes
    private const int SomeFailed = 2;
    private const int NoneRan = 8;

    /// <summary>A test that hangs must not hang the run.</summary>
    private const string TimeLimit = "40m";

    /// <summary>All projects below tests/, those that start whole processes last.</summary>
    public static IReadOnlyList<TestProject> FindAll(Repository repository) =>
    [
        .. Directory.GetDirectories(repository.At("tests"), "*.Tests")
            .Select(folder => new TestProject(Path.GetFileName(folder), folder))
            .Where(project => File.Exists(Path.Combine(project.Folder, project.Name + ".csproj")))
            .OrderBy(project => project.Name == "EndToEnd.Tests")
            .ThenBy(project => project.Name, StringComparer.Ordinal),
    ];

    public async Task<TestCounts> RunAsync(
        IReadOnlyDictionary<string, string> environment, IEnumerable<string> options, TextWriter output, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var program = Path.Combine(Folder, "bin", "Release", "net10.0", $"FactCheck.{Name}.dll");
        var tool = new Tool("dotnet", [program, "--no-ansi", "--progress", "off", "--timeout", TimeLimit, .. options])
        {
            Folder = Folder,
            Environment = environment,
        };
        var result = await tool.RunAsync(cancellation);
        var said = new TestOutput(result.Output);
        var counts = said.Counts ?? TestCounts.None;
        var brokeOff = result.ExitCode is not (0 or SomeFailed or NoneRan);
        if (brokeOff && counts.Failed == 0)
        {
            counts += new TestCounts(0, 1, 0);
        }
        var log = await KeepAsync(result, cancellation);
        await WriteLinesAsync(output, $"── {Name}", said.Findings());
        if (brokeOff)
        {
            var broken = $"── {Name} broke off with exit code {result.ExitCode}, which counts as one failure. The end of {log}:";
            await WriteLinesAsync(output, broken, said.End().Append(result.Errors.TrimEnd()));
        }
        await output.WriteLineAsync($"{(counts.Failed > 0 ? '✗' : '✓')} {Name}: {counts} ({clock.Elapsed.TotalSeconds:0.0} s)");
        return counts;
    }

    /// <summary>All it said, logs included.</summary>
    private async Task<string> KeepAsync(ToolResult result, CancellationToken cancellation)
    {
        var log = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "TestResults")).FullName, "output.log");
        await File.WriteAllTextAsync(log, result.Output + result.Errors, cancellation);
        return log;
    }

    private static async Task WriteLinesAsync(TextWriter output, string heading, IEnumerable<string> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            await output.WriteLineAsync(index == 0 ? $"{heading}\n{line}" : line);
        }
    }
}
