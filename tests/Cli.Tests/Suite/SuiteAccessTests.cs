using System.Net;
using System.Net.Sockets;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Tests.Suite;

public sealed class SuiteAccessTests
{
    private readonly Settings settings = Settings.Generate() with { Ports = new() { ["Gateway"] = 5080, ["Dashboard"] = 5081 } };

    [Fact]
    public void Exports_what_scripts_need() =>
        SuiteAccess.Exports(settings, "http://localhost:5081").Split('\n').ShouldBe(
        [
            "export FACTCHECK_URL='http://127.0.0.1:5080'",
            $"export FACTCHECK_API_KEY='{settings.ApiKey}'",
            "export FACTCHECK_DASHBOARD_URL='http://localhost:5081'",
            "export FACTCHECK_DASHBOARD_USER='editor@example.com'",
            $"export FACTCHECK_DASHBOARD_PASSWORD='{settings.DashboardPassword}'",
            "",
        ]);

    [Fact]
    public void Welcomes_with_a_line_to_paste() =>
        SuiteAccess.Welcome(settings, "http://localhost:5081").ShouldContain($"curl http://127.0.0.1:5080/v1/articles -H 'Authorization: Bearer {settings.ApiKey}'");

    [Fact]
    public async Task Leads_to_the_dashboard_by_a_name_that_passkeys_take()
    {
        var answering = AnswerAsync(Listen(out var listening));

        (await SuiteAccess.DashboardAsync(listening, TestContext.Current.CancellationToken)).ShouldBe($"http://localhost:{listening.Ports["Dashboard"]}");
        await answering;
    }

    [Fact]
    public async Task Leads_there_by_number_where_the_name_does_not_answer()
    {
        Listen(out var closed).Dispose();

        (await SuiteAccess.DashboardAsync(closed, TestContext.Current.CancellationToken)).ShouldBe($"http://127.0.0.1:{closed.Ports["Dashboard"]}");
    }

    private TcpListener Listen(out Settings listening)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listening = settings with { Ports = new() { ["Dashboard"] = ((IPEndPoint)listener.LocalEndpoint).Port } };
        return listener;
    }

    private static async Task AnswerAsync(TcpListener listens)
    {
        using var listener = listens;
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[16], 16, cancellationToken: TestContext.Current.CancellationToken);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
