using FactCheck.Cli;
using FactCheck.Cli.Analyze;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;
using FactCheck.Cli.TestRuns;

return await CommandLine.RunAsync(
    [
        AnalyzeCommand.Create(Console.OpenStandardInput),
        UpCommand.Create(),
        DownCommand.Create(),
        StatusCommand.Create(),
        LogsCommand.Create(),
        ResetCommand.Create(),
        TestCommand.Create(),
        ServersCommand.Create(),
    ],
    args);
