using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>How to get in: for scripts in .factcheck/env, for a person on the terminal.</summary>
internal static class SuiteAccess
{
    public static Task WriteAsync(StateFolder folder, Settings settings, string dashboard, CancellationToken cancellation) =>
        SecretFile.WriteAsync(folder.At("env"), Exports(settings, dashboard), cancellation);

    /// <summary>By name where it answers so: browsers give no passkey to an address in numbers.</summary>
    public static async Task<string> DashboardAsync(Settings settings, CancellationToken cancellation)
    {
        var byNumber = SuiteEnvironment.AddressOf("Dashboard", settings);
        var byName = new UriBuilder(byNumber) { Host = "localhost" }.Uri;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using var answer = await http.GetAsync(new Uri(byName, "health/live"), cancellation);
            return answer.IsSuccessStatusCode ? byName.GetLeftPart(UriPartial.Authority) : byNumber;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return byNumber;
        }
    }

    internal static string Exports(Settings settings, string dashboard) =>
        $"""
        export FACTCHECK_URL='{Gateway(settings)}'
        export FACTCHECK_API_KEY='{settings.ApiKey}'
        export FACTCHECK_DASHBOARD_URL='{dashboard}'
        export FACTCHECK_DASHBOARD_USER='{SuiteEnvironment.UserName}'
        export FACTCHECK_DASHBOARD_PASSWORD='{settings.DashboardPassword}'

        """;

    internal static string Welcome(Settings settings, string dashboard) =>
        $$"""

        Dashboard  {{dashboard}}
        Sign in    {{SuiteEnvironment.UserName}}  {{settings.DashboardPassword}}
        API        {{Gateway(settings)}}  (reference: {{Gateway(settings)}}/docs)
        API key    {{settings.ApiKey}}

        Submit an article:

        curl {{Gateway(settings)}}/v1/articles -H 'Authorization: Bearer {{settings.ApiKey}}' -H 'Content-Type: application/json' -d '{"title": "Budget vote", "text": "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday. The finance minister denied it."}'

        Watch its webhooks arrive, in another terminal, before you submit: ./factcheck webhooks listen

        In scripts: source .factcheck/env. To stop: ./factcheck down (data stays).
        """;

    private static string Gateway(Settings settings) => SuiteEnvironment.AddressOf("Gateway", settings);
}
