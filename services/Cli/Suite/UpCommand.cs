using System.CommandLine;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary><c>factcheck up</c>: servers, services, samples, and how to go on from there.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var command = new Command("up", "Start PostgreSQL, RabbitMQ and every service on this machine; builds and loads samples as needed.");
        command.SetGuardedAction(async (run, cancellation) =>
        {
            var repository = Repository.Find();
            var folder = StateFolder.Open(repository.StateFolder);
            using var held = folder.Lock();
            var settings = await Settings.OpenAsync(folder, cancellation);
            await UpAsync(new SuiteParts(repository, folder, settings), run.Steps, cancellation);
            var dashboard = await SuiteAccess.DashboardAsync(settings, cancellation);
            await SuiteAccess.WriteAsync(folder, settings, dashboard, cancellation);
            await ComposeEnvironment.WriteAsync(folder, settings, cancellation);
            await run.Output.WriteLineAsync(SuiteAccess.Welcome(settings, dashboard));
            return ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>What was not running before and did not get ready, or was interrupted, is stopped again.</summary>
    private static async Task UpAsync(SuiteParts parts, Steps steps, CancellationToken cancellation)
    {
        var ranBefore = parts.Suite.IsRunning;
        try
        {
            await StartAsync(parts, steps, cancellation);
        }
        catch when (!ranBefore)
        {
            await steps.RunAsync("Stopping what was started", async () =>
            {
                await parts.Suite.StopAsync();
                await parts.Servers.StopAsync();
                return "Stopped what was started";
            });
            throw;
        }
    }

    private static async Task StartAsync(SuiteParts parts, Steps steps, CancellationToken cancellation)
    {
        var suite = parts.Suite;
        var servers = await parts.Servers.StartAsync(steps, cancellation);
        if (!suite.IsBuilt)
        {
            // A build writes over the files of a process that runs.
            await suite.StopAsync();
            await steps.RunAsync("Building the services (a minute at first)", () => suite.BuildAsync(cancellation));
        }
        await steps.RunAsync("Starting the services", () => suite.StartAsync(servers, cancellation));
        if (!parts.Seeding.IsDone)
        {
            await steps.RunAsync("Loading samples", () => parts.Seeding.RunAsync(cancellation));
        }
    }
}
