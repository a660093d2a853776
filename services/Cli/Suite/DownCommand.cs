using System.CommandLine;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary><c>factcheck down</c>: stops what <c>up</c> started; data stays.</summary>
internal static class DownCommand
{
    public static Command Create()
    {
        var command = new Command("down", "Stop every service, PostgreSQL and RabbitMQ; data stays.");
        command.SetGuardedAction(async (run, _) =>
        {
            var repository = Repository.Find();
            if (!Directory.Exists(repository.StateFolder))
            {
                await run.Output.WriteLineAsync("Nothing is set up here, so nothing runs.");
                return ExitCodes.Fine;
            }
            var folder = StateFolder.Open(repository.StateFolder);
            using var held = folder.Lock();
            if (Settings.Read(folder) is { } settings)
            {
                await new SuiteParts(repository, folder, settings).StopAsync(run.Steps);
            }
            return ExitCodes.Fine;
        });
        return command;
    }
}
