using System.Diagnostics;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.TestRuns;

/// <summary>One project of tests, run as the program it is built to.</summary>
internal sealed record TestProject(string Name, string Folder)
{
    // Microsoft.Testing.Platform's exit codes: https://learn.microsoft.com/dotnet/core/testing/microsoft-testing-platform-exit-codes
    private const int SomeFailed = 2;
    private const int NoneRan = 8;

    private const string Summary = "Test run summary:";

    /// <summary>A test that hangs must not hang the run.</summary>
    private const string TimeLimit = "20m";

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
        var parts = result.Output.Split(Summary, 2);
        var counts = (parts.Length == 2 ? TestCounts.Read(parts[1]) : null) ?? TestCounts.None;
        var brokeOff = result.ExitCode is not (0 or SomeFailed or NoneRan);
        if (brokeOff && counts.Failed == 0)
        {
            counts += new TestCounts(0, 1, 0);
        }
        await output.WriteAsync(Details(parts[0], result, brokeOff));
        await output.WriteLineAsync($"{(counts.Failed > 0 ? '✗' : '✓')} {Name}: {counts} ({clock.Elapsed.TotalSeconds:0.0} s)");
        return counts;
    }

    private string Details(string said, ToolResult result, bool brokeOff)
    {
        var text = said.Trim();
        if (brokeOff)
        {
            text += $"\n{Name} broke off with exit code {result.ExitCode}; counted as one failure.\n{result.Errors.Trim()}";
        }
        return text.Length > 0 ? $"── {Name}\n{text}\n" : "";
    }
}
