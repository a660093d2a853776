using System.Net;
using System.Net.Sockets;
using System.Text;
using FactCheck.Cli.Api;
using FactCheck.Cli.Audit;

namespace FactCheck.Cli.Tests.Audit;

public sealed class AuditCommandTests : IDisposable
{
    private const string Head = "7:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private readonly HttpListener api = new();

    public AuditCommandTests()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        api.Prefixes.Add(address);
        api.Start();
        Environment.SetEnvironmentVariable("FACTCHECK_URL", address);
        Environment.SetEnvironmentVariable("FACTCHECK_API_KEY", "fck_live_test");
    }

    public void Dispose()
    {
        api.Close();
        Environment.SetEnvironmentVariable("FACTCHECK_URL", null);
        Environment.SetEnvironmentVariable("FACTCHECK_API_KEY", null);
    }

    [Fact]
    public async Task Prints_the_head_of_an_intact_trail()
    {
        var asked = AnswerAsync(200, $$"""{"isIntact":true,"entries":7,"head":"{{Head}}"}""");
        var (code, output, _) = await RunAsync("audit", "verify");

        code.ShouldBe(ExitCodes.Fine);
        output.Split('\n').ShouldContain(Head);
        (await asked).ShouldBe("/v1/audit/verification as Bearer fck_live_test");
    }

    [Fact]
    public async Task Says_where_a_trail_is_broken_and_fails()
    {
        var asked = AnswerAsync(200, $$"""{"isIntact":false,"entries":2,"head":"{{Head}}","broken":{"seq":3,"how":"deleted","detail":"Entry 3 is missing."} }""");
        var (code, output, error) = await RunAsync("audit", "verify", "--head", Head);

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe("The audit trail is broken (deleted). Entry 3 is missing.");
        (await asked).ShouldStartWith($"/v1/audit/verification?head={Head.Replace(":", "%3A", StringComparison.Ordinal)}");
    }

    [Fact]
    public async Task Fails_where_the_key_may_not_read_the_trail()
    {
        var asked = AnswerAsync(403, """{"detail":"This API key does not have the scope."}""");
        var (code, _, error) = await RunAsync("audit", "verify");

        code.ShouldBe(ExitCodes.Failed);
        error.Trim().ShouldBe("This API key does not have the scope.");
        await asked;
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7:abc")]
    [InlineData("x:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public async Task Refuses_what_is_no_head(string head)
    {
        var (code, _, error) = await RunAsync("audit", "verify", "--head", head);

        code.ShouldBe(ExitCodes.BadInput);
        error.ShouldContain("SEQ:HASH");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync([AuditCommand.Create(SuiteApi.Find)], line, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Answers one request.</summary>
    /// <returns>What was asked for, and with which key.</returns>
    private async Task<string> AnswerAsync(int status, string body)
    {
        var context = await api.GetContextAsync();
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
        return $"{context.Request.RawUrl} as {context.Request.Headers["Authorization"]}";
    }
}
