using System.CommandLine;
using System.Diagnostics;
using FactCheck.Cli.Api;
using FactCheck.Cli.Articles;
using FactCheck.Cli.Servers;
using Spectre.Console;

namespace FactCheck.Cli.Suite;

/// <summary><c>factcheck status</c>: what runs, and what waits in the queues. Exit code 0 when all is up.</summary>
internal static class StatusCommand
{
    private const int Width = 140;

    public static Command Create(Func<SuiteApi> find)
    {
        var article = new Argument<string?>("ARTICLE") { Description = "An article's id: art_…", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("status", "Show what runs, and what waits in the queues (exit code 0 when all is up); or how far an article has come.") { article };
        command.Options.Add(ApiAction.Json);
        command.SetAction((parsed, cancellation) => parsed.GetValue(article) is { } id
            ? ApiAction.RunAsync(parsed, find, run => ArticleStatus.ShowAsync(run, id, cancellation), cancellation)
            : GuardedAction.RunAsync(parsed, run => ShowAsync(run, cancellation), cancellation));
        return command;
    }

    private static async Task<int> ShowAsync(CommandRun run, CancellationToken cancellation)
    {
        var folder = new StateFolder(Repository.Find().StateFolder);
        if (Settings.Read(folder) is not { } settings)
        {
            await run.Output.WriteLineAsync("Nothing is set up here. Start it: ./factcheck up");
            return ExitCodes.Failed;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(run.Output) });
        console.Profile.Width = Math.Max(Width, console.Profile.Width);
        var states = await StatesAsync(folder, settings, cancellation);
        console.Write(ServicesTable(states, settings));
        var processesRun = await WriteProcessesAsync(console, folder, settings, cancellation);
        var queues = await QueuesAsync(settings, cancellation);
        WriteQueues(console, queues);
        return processesRun && queues is not null && states.All(state => state.IsReady) ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static async Task<ServiceState[]> StatesAsync(StateFolder folder, Settings settings, CancellationToken cancellation)
    {
        if (!folder.Process(AllInOne.Name).IsRunning)
        {
            // Another clone's suite may answer at the ports that ours had.
            return [.. SuiteEnvironment.Services.Select(service => new ServiceState(service, IsReady: false, "not running"))];
        }
        using var health = new ServiceHealth(settings);
        return await Task.WhenAll(SuiteEnvironment.Services.Select(service => health.OfAsync(service, cancellation)));
    }

    private static Table ServicesTable(ServiceState[] states, Settings settings)
    {
        var table = Columns("service", "address", "state");
        foreach (var state in states)
        {
            var address = settings.Ports.ContainsKey(state.Service) ? SuiteEnvironment.AddressOf(state.Service, settings) : "";
            table.AddRow(state.Service, address, Markup.Escape(state.Says));
        }
        return table;
    }

    /// <summary>Whether all of them run.</summary>
    private static async Task<bool> WriteProcessesAsync(IAnsiConsole console, StateFolder folder, Settings settings, CancellationToken cancellation)
    {
        var processes = new Dictionary<string, string> { [AllInOne.Name] = "services" };
        if (!DockerServers.HoldDataOf(folder) && ServerAddresses.From(settings) is { } addresses)
        {
            using var management = RabbitMqManagement.At(addresses.ManagementUri);
            var postgres = new PrivatePostgres(folder, settings, disposable: false);
            processes[PrivatePostgres.Name] = $"PostgreSQL {await postgres.VersionAsync(cancellation)}";
            processes[PrivateRabbitMq.Name] = $"RabbitMQ {await management.VersionAsync(cancellation)}";
        }
        var table = Columns("process", "pid", "port", "memory");
        var pids = processes.Keys.ToDictionary(name => name, name => folder.Process(name).Pid);
        foreach (var (name, title) in processes)
        {
            var port = settings.Ports.TryGetValue(name, out var number) ? $"{number}" : "";
            table.AddRow(title, pids[name] is { } pid ? $"{pid}" : "not running", port, Memory(pids[name]));
        }
        console.Write(table);
        return pids.Values.All(pid => pid is not null);
    }

    private static async Task<IReadOnlyList<BrokerQueue>?> QueuesAsync(Settings settings, CancellationToken cancellation)
    {
        if (ServerAddresses.From(settings) is not { } addresses)
        {
            return null;
        }
        using var management = RabbitMqManagement.At(addresses.ManagementUri);
        return await management.QueuesAsync(cancellation);
    }

    private static void WriteQueues(IAnsiConsole console, IReadOnlyList<BrokerQueue>? queues)
    {
        if (queues is null)
        {
            console.WriteLine("RabbitMQ does not answer, so the queues are unknown.");
            return;
        }
        var table = Columns("queue", "ready", "unacked");
        foreach (var queue in queues.Where(queue => !queue.IsDeadLetter).OrderBy(queue => queue.Name, StringComparer.Ordinal))
        {
            table.AddRow(queue.Name, $"{queue.Ready ?? 0}", $"{queue.Unacknowledged ?? 0}");
        }
        console.Write(table);
        var dead = queues.Where(queue => queue.IsDeadLetter && queue.Ready > 0).ToArray();
        console.WriteLine(dead.Length == 0
            ? "No message was set aside."
            : "Set aside after their last retry: " + string.Join(", ", dead.Select(queue => $"{queue.Ready} in {queue.Name}")));
    }

    private static string Memory(int? pid)
    {
        if (pid is null)
        {
            return "";
        }
        using var process = Process.GetProcessById(pid.Value);
        return $"{process.WorkingSet64 / (1024 * 1024)} MiB";
    }

    private static Table Columns(params string[] names)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in names)
        {
            table.AddColumn(name);
        }
        return table;
    }
}
