using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Build;

/// <summary>Builds with the .NET SDK, and leaves no build server behind.</summary>
internal sealed class Sdk(Repository repository)
{
    /// <summary>
    /// A compiler server makes a build of many projects twice as fast. It would go on for ten minutes and be shared with whoever else builds
    /// as this user, so ours has a name of its own, by which it is ended.
    /// </summary>
    private readonly string compilerName = $"factcheck-{Environment.ProcessId}";

    /// <param name="target">A project's folder or the solution, below the repository.</param>
    /// <param name="cancellation">Ends the build.</param>
    public async Task BuildAsync(string target, CancellationToken cancellation)
    {
        var build = new Tool(
            "dotnet", "build", repository.At(target), "--configuration", "Release", "--verbosity", "quiet",
            "-consoleLoggerParameters:ErrorsOnly;NoSummary", "-nodeReuse:false", $"-p:SharedCompilationId={compilerName}")
        {
            Folder = repository.Root,
        };
        try
        {
            var result = await build.RunAsync(cancellation);
            if (!result.Succeeded)
            {
                throw new SetupException($"{target} could not be built:\n{Errors(result)}");
            }
        }
        finally
        {
            EndCompiler();
        }
    }

    private static string Errors(ToolResult result)
    {
        var lines = (result.Output + result.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines.Distinct().Take(40));
    }

    private void EndCompiler()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0').Contains($"-pipename:{compilerName}"))
                {
                    Signals.Send(int.Parse(Path.GetFileName(folder)), Signals.Terminate);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It ended while we looked, or is another user's.
            }
        }
    }
}
