using System.CommandLine;
using FactCheck.Cli.Build;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Matching;

/// <summary>
/// <c>factcheck match</c>: the past claims of a file that say the same as each text of another, found as the service finds them: imported into PostgreSQL,
/// indexed and searched there, by the service's own program.
/// </summary>
internal static class MatchCommand
{
    private const string Project = "services/Verdicts";

    private static readonly Option<FileInfo> Collection = new("--collection")
    {
        Description = "Past claims: tab-separated, a line of headings, then id, claim and, where there is one, the title of its check.",
        HelpName = "TSV",
        Required = true,
    };

    private static readonly Option<FileInfo> Queries = new("--queries")
    {
        Description = "What to look for: tab-separated, a line of headings, then id and text.",
        HelpName = "TSV",
        Required = true,
    };

    private static readonly Option<int> Top = new("--top") { Description = "How many past claims to give for each, at most 200 (default: 20).", DefaultValueFactory = _ => 20 };

    private static readonly Option<string> Format = new("--format") { Description = "trec: query, Q0, claim, rank, score, name of the run; or jsonl.", DefaultValueFactory = _ => "trec" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("trec", "jsonl");
        Top.Validators.Add(result =>
        {
            if (result.GetValue(Top) is < 1 or > 200)
            {
                result.AddError("--top is 1 to 200.");
            }
        });
        var command = new Command("match", "Find the past claims of a file that say the same as the texts of another; needs no running suite.") { Collection, Queries, Top, Format };
        command.SetGuardedAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, CancellationToken cancellation)
    {
        var (collection, queries) = (run.Parsed.GetRequiredValue(Collection), run.Parsed.GetRequiredValue(Queries));
        var error = run.Parsed.InvocationConfiguration.Error;
        if (new[] { collection, queries }.FirstOrDefault(file => !file.Exists) is { } missing)
        {
            await error.WriteLineAsync($"There is no file {missing.FullName}.");
            return ExitCodes.BadInput;
        }
        var repository = Repository.Find();
        var folder = StateFolder.Open(repository.At(".factcheck", "match-servers"));

        // What is found goes to standard output, so that it can be piped; how it goes to standard error.
        var steps = Steps.ToConsole(error);
        try
        {
            var servers = await ServersCommand.StartAsync(repository, folder, steps, cancellation);
            await steps.RunAsync($"Building {Project}", async () =>
            {
                await new Sdk(repository).BuildAsync(Project, cancellation);
                return $"Built {Project}";
            });
            var program = new Tool(
                "dotnet", repository.At(Project, "bin", "Release", "net10.0", "FactCheck.Verdicts.dll"), "match", collection.FullName, queries.FullName,
                run.Parsed.GetValue(Top).ToString(System.Globalization.CultureInfo.InvariantCulture), run.Parsed.GetRequiredValue(Format))
            {
                Environment = new Dictionary<string, string> { ["ConnectionStrings__Postgres"] = servers.ConnectionString },
            };
            var result = await program.RunAsync(cancellation);
            await run.Output.WriteAsync(result.Output);
            await error.WriteAsync(result.Errors);
            return result.ExitCode is ExitCodes.Fine or ExitCodes.BadInput ? result.ExitCode : ExitCodes.Failed;
        }
        finally
        {
            await ServersCommand.RemoveAsync(repository, folder, steps);
        }
    }
}
