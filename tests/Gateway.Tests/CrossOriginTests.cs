using System.Net;

namespace FactCheck.Gateway.Tests;

public sealed class CrossOriginTests(GatewayFixture fixture)
{
    private const string Cms = "https://cms.example.com";

    [Fact]
    public async Task No_other_site_may_call_from_a_browser_unless_it_is_named()
    {
        using var preflight = await PreflightAsync(fixture.Stranger, Cms);
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/articles") { Headers = { { "Origin", Cms } } };
        using var response = await fixture.Bootstrap.SendAsync(request);

        preflight.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        preflight.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_site_that_is_named_may_and_no_other()
    {
        await using var gateway = await fixture.StartGatewayAsync($"--Cors:Origins:0={Cms}");
        using var browser = new HttpClient { BaseAddress = gateway.Address };

        using var preflight = await PreflightAsync(browser, Cms);
        using var other = await PreflightAsync(browser, "https://cms.example.com.evil.example");
        using var refused = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, "v1/articles") { Headers = { { "Origin", Cms } } });

        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Cms]);
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Authorization");
        preflight.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        other.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();

        // A page must be able to read why it was refused.
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Cms]);
        refused.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldContain("RateLimit-Remaining");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("cms.example.com")]
    [InlineData("https://cms.example.com/")]
    [InlineData("https://cms.example.com/path")]
    [InlineData("ftp://cms.example.com")]
    public async Task What_is_no_origin_stops_the_start_with_a_sentence(string origin)
    {
        var exception = await Should.ThrowAsync<InvalidOperationException>(() => fixture.StartGatewayAsync($"--Cors:Origins:0={origin}"));
        exception.Message.ShouldStartWith($"Cors:Origins holds \"{origin}\"");
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "v1/articles");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await client.SendAsync(request);
    }
}
