using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>How to get in: for scripts in .factcheck/env, for a person on the terminal.</summary>
internal static class SuiteAccess
{
    public static Task WriteAsync(StateFolder folder, Settings settings, CancellationToken cancellation) =>
        SecretFile.WriteAsync(folder.At("env"), Exports(settings), cancellation);

    internal static string Exports(Settings settings) =>
        $"""
        export FACTCHECK_URL='{Gateway(settings)}'
        export FACTCHECK_API_KEY='{settings.ApiKey}'
        export FACTCHECK_DASHBOARD_URL='{Dashboard(settings)}'
        export FACTCHECK_DASHBOARD_USER='{SuiteEnvironment.UserName}'
        export FACTCHECK_DASHBOARD_PASSWORD='{settings.DashboardPassword}'

        """;

    internal static string Welcome(Settings settings) =>
        $$"""

        Dashboard  {{Dashboard(settings)}}
        Sign in    {{SuiteEnvironment.UserName}}  {{settings.DashboardPassword}}
        API        {{Gateway(settings)}}  (reference: {{Gateway(settings)}}/docs)
        API key    {{settings.ApiKey}}

        Submit an article:

        curl {{Gateway(settings)}}/v1/articles -H 'Authorization: Bearer {{settings.ApiKey}}' -H 'Content-Type: application/json' -d '{"title": "Budget vote", "text": "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday. The finance minister denied it."}'

        Watch its webhooks arrive, in another terminal, before you submit: ./factcheck webhooks listen

        In scripts: source .factcheck/env. To stop: ./factcheck down (data stays).
        """;

    private static string Gateway(Settings settings) => SuiteEnvironment.AddressOf("Gateway", settings);

    private static string Dashboard(Settings settings) => SuiteEnvironment.AddressOf("Dashboard", settings);
}
