using FactCheck.Cli;
using FactCheck.Cli.Analyze;

return await CommandLine.RunAsync(
    [
        AnalyzeCommand.Create(Console.OpenStandardInput),
    ],
    args);
