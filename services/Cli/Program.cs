using FactCheck.Cli;
using FactCheck.Cli.Analyze;
using FactCheck.Cli.Audit;
using FactCheck.Cli.Evaluation;
using FactCheck.Cli.Scoring;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;
using FactCheck.Cli.TestRuns;
using FactCheck.Cli.Training;
using FactCheck.Cli.Webhooks;

return await CommandLine.RunAsync(
    [
        AnalyzeCommand.Create(Console.OpenStandardInput),
        ScoreCommand.Create(Console.OpenStandardInput),
        EvaluateCommand.Create(),
        UpCommand.Create(),
        DownCommand.Create(),
        StatusCommand.Create(),
        ListenCommand.Create(),
        AuditCommand.Create(),
        LogsCommand.Create(),
        ResetCommand.Create(),
        TestCommand.Create(),
        TrainCommand.Create(),
        ServersCommand.Create(),
    ],
    args);
