using FactCheck.Cli;
using FactCheck.Cli.Analyze;
using FactCheck.Cli.Servers;

return await CommandLine.RunAsync(
    [
        AnalyzeCommand.Create(Console.OpenStandardInput),
        ServersCommand.Create(),
    ],
    args);
