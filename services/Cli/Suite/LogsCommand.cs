using System.CommandLine;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary><c>factcheck logs [service] [-f]</c>: what the services and servers say.</summary>
internal static class LogsCommand
{
    private const int LinesShown = 200;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    public static Command Create()
    {
        var name = new Argument<string?>("SERVICE")
        {
            Description = "gateway, intake, extraction, attribution, verdicts, webhooks, dashboard, postgres or rabbitmq; all services without it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with what comes, until ctrl-C." };
        var command = new Command("logs", $"Show the last {LinesShown} lines of the logs.") { name, follow };
        command.SetGuardedAction(async (run, cancellation) =>
        {
            var folder = new StateFolder(Repository.Find().StateFolder);
            var log = LogOf(folder, run.Parsed.GetValue(name));
            await ShowAsync(log, run.Parsed.GetValue(follow), run.Output, cancellation);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Log LogOf(StateFolder folder, string? name)
    {
        var service = SuiteEnvironment.Services.FirstOrDefault(service => string.Equals(service, name, StringComparison.OrdinalIgnoreCase));
        var log = service is not null
            // In one process all write to one file; a line names its class, and so its service.
            ? new Log(folder.Log(AllInOne.Name), $"FactCheck.{service}")
            : name switch
            {
                null or AllInOne.Name => new Log(folder.Log(AllInOne.Name), ""),
                PrivatePostgres.Name or PrivateRabbitMq.Name => new Log(folder.Log(name), ""),
                _ => throw new SetupException($"There is no service called {name}. ./factcheck logs --help names them."),
            };
        return File.Exists(log.Path) ? log : throw new SetupException($"There is no {log.Path} yet: start the services with ./factcheck up.");
    }

    private static async Task ShowAsync(Log log, bool follow, TextWriter output, CancellationToken cancellation)
    {
        await using var file = new FileStream(log.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        var last = new Queue<string>();
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (log.Takes(line))
            {
                last.Enqueue(line);
            }
            if (last.Count > LinesShown)
            {
                last.Dequeue();
            }
        }
        foreach (var line in last)
        {
            await output.WriteLineAsync(LogLine.Readable(line));
        }
        while (follow)
        {
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                await (log.Takes(line) ? output.WriteLineAsync(LogLine.Readable(line)) : Task.CompletedTask);
            }
            await Task.Delay(PollInterval, cancellation);
        }
    }

    private sealed record Log(string Path, string Mark)
    {
        public bool Takes(string line) => line.Contains(Mark, StringComparison.Ordinal);
    }
}
