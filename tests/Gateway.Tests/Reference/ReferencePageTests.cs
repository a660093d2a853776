using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Gateway.Tests.Reference;

public sealed partial class ReferencePageTests(GatewayFixture fixture)
{
    [Fact]
    public async Task The_reference_holds_the_services_and_the_gateways_own_operations()
    {
        await using var intake = await StubService.StartAsync("intake");
        intake.OpenApi = """{"openapi":"3.1.1","info":{"title":"x"},"servers":[{"url":"http://127.0.0.1:1"}],"paths":{"/v1/articles":{"get":{}}}}""";
        await using var gateway = await fixture.StartGatewayAsync($"--Services:Intake={intake.Address}");
        using var client = new HttpClient { BaseAddress = gateway.Address };

        var document = await client.GetObjectAsync("openapi/v1.json");

        var paths = document["paths"]!.AsObject().Select(path => path.Key).ToList();
        paths.ShouldBe(["/v1/articles", "/v1/api-keys", "/v1/api-keys/{id}", "/v1/workspaces", "/v1/system", "/v1/system/queues/{queue}/replay"]);
        document["components"]!["securitySchemes"]!["apiKey"].ShouldNotBeNull();
        document["servers"]!.ToJsonString().ShouldBe("""[{"url":"/"}]""");
        document["info"].Text("description").ShouldContain("Idempotency-Key");
    }

    [Fact]
    public async Task Anybody_may_read_it()
    {
        using var root = await fixture.Stranger.GetAsync("");
        using var page = await fixture.Stranger.GetAsync("docs/");

        root.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        root.Headers.Location?.OriginalString.ShouldBe("/docs/");
        await page.ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        using var page = await fixture.Stranger.GetAsync("docs/");
        var html = await page.Content.ReadAsStringAsync();
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();

        html.ShouldNotContain("://");
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("://");
        var sources = Script().Matches(html).Select(script => script.Groups[1].Value).ToList();
        sources.ShouldNotBeEmpty();
        foreach (var source in sources)
        {
            using var script = await fixture.Stranger.GetAsync($"docs/{source}");
            await script.ShouldBeAsync(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("docs/")]
    [InlineData("v1/articles")]
    [InlineData("nothing")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string path)
    {
        using var response = await fixture.Stranger.GetAsync(path);

        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
    }

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
