using System.CommandLine;
using System.CommandLine.Help;

namespace FactCheck.Cli;

/// <summary>Runs one command line against a list of commands; <c>Program.cs</c> names the commands.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(
        IReadOnlyList<Command> commands, string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        // A plain Command, since a RootCommand names itself after the assembly: help must say "factcheck".
        var root = new Command("factcheck", "Finds the claims in news articles, and who each one is attributed to.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
            // After ctrl-C: time to stop a server in order, or to let apt-get finish a package.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(2),
        };
        var code = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? ExitCodes.BadInput : code;
    }
}
