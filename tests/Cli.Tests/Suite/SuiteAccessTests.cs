using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Tests.Suite;

public sealed class SuiteAccessTests
{
    private readonly Settings settings = Settings.Generate() with { Ports = new() { ["Gateway"] = 5080, ["Dashboard"] = 5081 } };

    [Fact]
    public void Exports_what_scripts_need() =>
        SuiteAccess.Exports(settings).Split('\n').ShouldBe(
        [
            "export FACTCHECK_URL='http://127.0.0.1:5080'",
            $"export FACTCHECK_API_KEY='{settings.ApiKey}'",
            "export FACTCHECK_DASHBOARD_URL='http://127.0.0.1:5081'",
            "export FACTCHECK_DASHBOARD_USER='editor@example.com'",
            $"export FACTCHECK_DASHBOARD_PASSWORD='{settings.DashboardPassword}'",
            "",
        ]);

    [Fact]
    public void Welcomes_with_a_line_to_paste() =>
        SuiteAccess.Welcome(settings).ShouldContain($"curl http://127.0.0.1:5080/v1/articles -H 'Authorization: Bearer {settings.ApiKey}'");
}
