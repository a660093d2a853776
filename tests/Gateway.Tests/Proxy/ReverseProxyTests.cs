using System.Net;
using System.Net.Http.Headers;
using FactCheck.Hosting.Security;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FactCheck.Gateway.Tests.Proxy;

public sealed class ReverseProxyTests(GatewayFixture fixture)
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("v1/articles", "intake")]
    [InlineData("v1/articles:batch", "intake")]
    [InlineData("v1/articles/art_1", "intake")]
    [InlineData("v1/articles/art_1:reprocess", "verdicts")]
    [InlineData("v1/articles/art_1/revisions/2", "intake")]
    [InlineData("v1/articles/art_1/analysis", "verdicts")]
    [InlineData("v1/articles/art_1/gate", "verdicts")]
    [InlineData("v1/articles/art_1/changes", "verdicts")]
    [InlineData("v1/claims", "verdicts")]
    [InlineData("v1/claims:search", "verdicts")]
    [InlineData("v1/claims/clm_1/dismiss", "verdicts")]
    [InlineData("v1/verdicts/vrd_1.jsonld", "verdicts")]
    [InlineData("v1/policy", "verdicts")]
    [InlineData("v1/policy:dryRun", "verdicts")]
    [InlineData("v1/rating-scale", "verdicts")]
    [InlineData("v1/publisher", "verdicts")]
    [InlineData("v1/fact-checks", "verdicts")]
    [InlineData("v1/fact-checks:import", "verdicts")]
    [InlineData("v1/analyze", "verdicts")]
    [InlineData("v1/audit/verification", "verdicts")]
    [InlineData("v1/sources/src_1", "verdicts")]
    [InlineData("v1/reports/anonymous-sources", "verdicts")]
    public async Task Each_path_has_its_service(string path, string service) =>
        (await fixture.Bootstrap.GetStringAsync(path)).ShouldBe(service);

    [Theory]
    [InlineData("factchecks/harbour-closes-1f0c2a9b7d3e")]
    [InlineData("feeds/claimreview.rss")]
    public async Task Readers_need_no_key(string path)
    {
        using var reader = new HttpClient { BaseAddress = fixture.Gateway.Address };
        (await reader.GetStringAsync(path)).ShouldBe("verdicts");
    }

    [Fact]
    public async Task A_public_page_may_say_which_style_is_its_own_and_nothing_else_may()
    {
        const string Own = "default-src 'none'; style-src 'sha256-x'";
        using var page = await fixture.Bootstrap.GetAsync($"factchecks/page?policy={Uri.EscapeDataString(Own)}");
        using var silent = await fixture.Bootstrap.GetAsync("factchecks/page");
        using var answer = await fixture.Bootstrap.GetAsync($"v1/claims?policy={Uri.EscapeDataString(Own)}");

        page.Headers.GetValues("Content-Security-Policy").ShouldBe([Own]);
        silent.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; frame");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; frame");
    }

    [Fact]
    public async Task A_service_learns_who_asks_but_never_the_key()
    {
        var (id, key) = await fixture.CreateKeyAsync(Scopes.ArticlesRead, Scopes.ClaimsRead);
        using var client = fixture.Client(key);
        await client.GetStringAsync("v1/articles/art_who?limit=3&q=a%2Fb");

        var seen = fixture.Intake.Last("/v1/articles/art_who");
        seen.Query.ShouldBe("?limit=3&q=a%2Fb");
        seen.Headers.Values.ShouldAllBe(value => !value.Contains(key, StringComparison.Ordinal));
        var token = new JsonWebToken(seen.Headers["Authorization"]["Bearer ".Length..]);
        token.Subject.ShouldBe(id);
        token.GetClaim(InternalTokens.WorkspaceClaim).Value.ShouldBe(Workspace.DefaultId.ToString("N"));
        token.GetClaim(InternalTokens.ScopeClaim).Value.ShouldBe("articles:read claims:read");
    }

    [Fact]
    public async Task An_internal_token_is_passed_on_as_it_is()
    {
        using var dashboard = fixture.Gateway.Client(actor: "usr_1");
        await dashboard.GetStringAsync("v1/articles/art_token");

        fixture.Intake.Last("/v1/articles/art_token").Headers["Authorization"].ShouldBe(dashboard.DefaultRequestHeaders.Authorization!.ToString());
    }

    [Fact]
    public async Task Nobody_says_who_he_is_in_headers_of_his_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/articles/art_headers");
        request.Headers.Add("X-Workspace", "01900000-0000-7000-8000-0000000000ff");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("Cookie", "session=1");
        request.Headers.Add("Idempotency-Key", "k1");
        using var response = await fixture.Bootstrap.SendAsync(request);
        await response.ShouldBeAsync(HttpStatusCode.OK);

        var headers = fixture.Intake.Last("/v1/articles/art_headers").Headers;
        headers.Keys.ShouldNotContain("X-Workspace");
        headers.Keys.ShouldNotContain("Cookie");
        headers["X-Forwarded-For"].ShouldNotContain("203.0.113.9");
        headers["Idempotency-Key"].ShouldBe("k1");
    }

    [Theory]
    [InlineData("v1/articles")]
    [InlineData("v1/webhooks")]
    [InlineData("v1/api-keys")]
    public async Task A_stranger_is_asked_for_a_key(string path)
    {
        using var response = await fixture.Stranger.GetAsync(path);
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_is_refused()
    {
        using var client = fixture.Client("eyJhbGciOiJub25lIn0.eyJzdWIiOiJrZXlfMSJ9.");
        using var response = await client.GetAsync("v1/articles");
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Theory]
    [InlineData("nothing/here")]
    [InlineData("v1/nothing")]
    [InlineData("v2/articles")]
    [InlineData("metrics")]
    public async Task An_unknown_address_is_not_found_with_a_key_and_without(string path)
    {
        using var known = await fixture.Bootstrap.GetAsync(path);
        using var stranger = await fixture.Stranger.GetAsync(path);

        await known.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await stranger.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_service_that_is_away_is_unavailable_and_worth_another_try()
    {
        using var response = await fixture.Bootstrap.GetAsync("v1/webhooks");

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        response.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_service_that_breaks_off_is_unavailable_and_worth_another_try()
    {
        using var response = await fixture.Bootstrap.GetAsync("v1/articles/breaks-off");

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        response.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("v1/articles", (2 * Mebibyte) - 1024, HttpStatusCode.OK)]
    [InlineData("v1/articles", (2 * Mebibyte) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("v1/articles:batch", (32 * Mebibyte) - 1024, HttpStatusCode.OK)]
    [InlineData("v1/articles:batch", (32 * Mebibyte) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_large_as_its_operation_takes(string path, int bytes, HttpStatusCode status)
    {
        // Chunked, so that no length in a header says it beforehand; what frames the chunk counts as well. By one byte, since a client that still writes when it is refused may find the connection closed.
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await fixture.Bootstrap.SendAsync(request);

        await response.ShouldBeAsync(status);
        if (status == HttpStatusCode.OK)
        {
            fixture.Intake.Last($"/{path}").BodyBytes.ShouldBe(bytes);
        }
        else
        {
            await response.ShouldBeProblemAsync(status, "too-large");
        }
    }

    [Fact]
    public async Task Events_pass_through_as_they_are_written()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/articles/art_1/events");
        fixture.Intake.Events.Writer.TryWrite("received").ShouldBeTrue();
        using var response = await fixture.Bootstrap.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("text/event-stream"));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        // The second is only written once the first has arrived: a gateway that buffers would wait for ever.
        (await reader.ReadLineAsync()).ShouldBe("data: received");
        await reader.ReadLineAsync();
        fixture.Intake.Events.Writer.TryWrite("checked").ShouldBeTrue();
        (await reader.ReadLineAsync()).ShouldBe("data: checked");
    }
}
