using System.CommandLine;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary><c>factcheck servers up|down</c>: a PostgreSQL and a RabbitMQ for tests, apart from the suite's.</summary>
internal static class ServersCommand
{
    private const string EnvironmentFile = "servers.env";

    public static Command Create()
    {
        var folder = new Option<string?>("--folder")
        {
            Description = "Where they keep their data, logs and addresses (default: .factcheck/test-servers of the clone).",
        };
        var up = new Command("up", "Start them, and write their addresses to servers.env in their folder.");
        up.SetGuardedAction(async (run, cancellation) =>
        {
            var repository = Repository.Find();
            await StartAsync(repository, FolderOf(repository, run.Parsed.GetValue(folder)), run.Steps, cancellation);
            return ExitCodes.Fine;
        });
        var down = new Command("down", "Stop them, and remove their data.");
        down.SetGuardedAction(async (run, cancellation) =>
        {
            var repository = Repository.Find();
            await RemoveAsync(repository, FolderOf(repository, run.Parsed.GetValue(folder)), run.Steps);
            return ExitCodes.Fine;
        });
        return new Command("servers", "PostgreSQL and RabbitMQ alone, for tests.") { up, down, folder };
    }

    public static async Task<ServerAddresses> StartAsync(Repository repository, StateFolder folder, Steps steps, CancellationToken cancellation)
    {
        using var held = await folder.LockInTurnAsync(cancellation);
        var settings = await Settings.OpenAsync(folder, cancellation);
        var addresses = await new ServerPair(repository, folder, settings, disposable: true).StartAsync(steps, cancellation);
        var lines = addresses.TestEnvironment.Select(variable => $"export {variable.Key}='{variable.Value}'\n");
        await SecretFile.WriteAsync(folder.At(EnvironmentFile), string.Concat(lines), cancellation);
        return addresses;
    }

    public static async Task RemoveAsync(Repository repository, StateFolder folder, Steps steps)
    {
        using var held = folder.Lock();
        if (Settings.Read(folder) is { } settings)
        {
            await steps.RunAsync("Stopping PostgreSQL and RabbitMQ", async () =>
            {
                await new ServerPair(repository, folder, settings, disposable: true).RemoveAsync();
                return "Stopped PostgreSQL and RabbitMQ";
            });
        }
        Directory.Delete(folder.Path, recursive: true);
    }

    private static StateFolder FolderOf(Repository repository, string? chosen) =>
        StateFolder.Open(chosen is null ? repository.TestStateFolder : Path.GetFullPath(chosen));
}
