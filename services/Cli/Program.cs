using FactCheck.Cli;
using FactCheck.Cli.Analyze;
using FactCheck.Cli.Api;
using FactCheck.Cli.Articles;
using FactCheck.Cli.Audit;
using FactCheck.Cli.Claims;
using FactCheck.Cli.Evaluation;
using FactCheck.Cli.Keys;
using FactCheck.Cli.Matching;
using FactCheck.Cli.Scoring;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;
using FactCheck.Cli.TestRuns;
using FactCheck.Cli.Training;
using FactCheck.Cli.Webhooks;
using FactCheck.Cli.Workspaces;

return await CommandLine.RunAsync(
    [
        AnalyzeCommand.Create(Console.OpenStandardInput),
        ScoreCommand.Create(Console.OpenStandardInput),
        EvaluateCommand.Create(),
        MatchCommand.Create(),
        UpCommand.Create(),
        DownCommand.Create(),
        StatusCommand.Create(SuiteApi.Find),
        SubmitCommand.Create(SuiteApi.Find, Console.OpenStandardInput, TimeProvider.System),
        ListClaimsCommand.Create(SuiteApi.Find),
        KeysCommand.Create(SuiteApi.Find, TimeProvider.System),
        WebhooksCommand.Create(SuiteApi.Find),
        WorkspacesCommand.Create(SuiteApi.Find),
        AuditCommand.Create(SuiteApi.Find),
        LogsCommand.Create(),
        ResetCommand.Create(),
        TestCommand.Create(),
        FaultsCommand.Create(),
        FuzzCommand.Create(),
        TrainCommand.Create(),
        ServersCommand.Create(),
    ],
    args);
