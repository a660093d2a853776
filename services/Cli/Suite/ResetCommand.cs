using System.CommandLine;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary><c>factcheck reset</c>: stops everything and forgets it.</summary>
internal static class ResetCommand
{
    public static Command Create()
    {
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var command = new Command("reset", "Stop everything and delete its data, passwords and keys.") { yes };
        command.SetGuardedAction(async (run, _) =>
        {
            var repository = Repository.Find();
            if (!Directory.Exists(repository.StateFolder))
            {
                await run.Output.WriteLineAsync("Nothing is set up here, so there is nothing to delete.");
                return ExitCodes.Fine;
            }
            if (!run.Parsed.GetValue(yes) && !await ConfirmAsync(run.Output, repository.StateFolder))
            {
                return ExitCodes.Failed;
            }
            await ResetAsync(repository, run.Steps);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static async Task<bool> ConfirmAsync(TextWriter output, string folder)
    {
        if (Console.IsInputRedirected)
        {
            throw new SetupException("reset deletes every article, verdict and key of this clone. Say that you mean it: ./factcheck reset --yes");
        }
        await output.WriteAsync($"Delete every article, verdict and key in {folder}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static async Task ResetAsync(Repository repository, Steps steps)
    {
        var folder = StateFolder.Open(repository.StateFolder);
        using var held = folder.Lock();
        if (Directory.Exists(repository.TestStateFolder))
        {
            await ServersCommand.RemoveAsync(repository, StateFolder.Open(repository.TestStateFolder), steps);
        }
        if (Settings.Read(folder) is { } settings)
        {
            var parts = new SuiteParts(repository, folder, settings);
            await parts.StopAsync(steps);
            await parts.Servers.RemoveAsync();
        }
        Directory.Delete(folder.Path, recursive: true);
        await steps.SayAsync($"✓ Deleted {folder.Path}");
    }
}
