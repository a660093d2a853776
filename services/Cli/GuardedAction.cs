using System.CommandLine;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli;

/// <summary>One run of a command: what was typed, and where to say how it goes.</summary>
internal sealed record CommandRun(ParseResult Parsed, TextWriter Output, Steps Steps);

/// <summary>Gives every command that sets something up the same end: a sentence and exit code 1 for what can be mended, 130 for ctrl-C.</summary>
internal static class GuardedAction
{
    private const int Interrupted = 130;

    public static void SetGuardedAction(this Command command, Func<CommandRun, CancellationToken, Task<int>> action) =>
        command.SetAction((parsed, cancellation) => RunAsync(parsed, run => action(run, cancellation), cancellation));

    public static async Task<int> RunAsync(ParseResult parsed, Func<CommandRun, Task<int>> action, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (!OperatingSystem.IsLinux())
        {
            await error.WriteLineAsync("Setting up servers and services needs Linux (on Windows: WSL 2). In containers they run anywhere: see docker-compose.yml.");
            return ExitCodes.Failed;
        }
        try
        {
            return await action(new CommandRun(parsed, output, Steps.ToConsole(output)));
        }
        catch (SetupException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.Failed;
        }
        catch (UnauthorizedAccessException exception)
        {
            await error.WriteLineAsync($"{exception.Message} Was ./factcheck run by another user (root?) here before? Go on as that user, or remove .factcheck as that user.");
            return ExitCodes.Failed;
        }
        catch (IOException exception)
        {
            await error.WriteLineAsync($"A file could not be read or written: {exception.Message}");
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync("Interrupted. What was started was stopped again; run the same command to go on.");
            return Interrupted;
        }
    }
}
