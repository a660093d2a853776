using FactCheck.Cli;
using FactCheck.Cli.Analyze;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Tests;

return await CommandLine.RunAsync(
    [
        AnalyzeCommand.Create(Console.OpenStandardInput),
        TestCommand.Create(),
        ServersCommand.Create(),
    ],
    args);
