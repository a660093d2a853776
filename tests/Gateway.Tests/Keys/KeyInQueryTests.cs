using System.Net;
using FactCheck.Gateway.Keys;

namespace FactCheck.Gateway.Tests.Keys;

public sealed class KeyInQueryTests(GatewayFixture fixture)
{
    [Fact]
    public async Task A_search_takes_its_key_from_the_query_and_the_service_never_sees_it()
    {
        var (_, key) = await fixture.CreateKeyAsync();

        using var response = await fixture.Stranger.GetAsync($"v1/claims:search?query=a%26b%20c&key={key}&pageSize=2");

        await response.ShouldBeAsync(HttpStatusCode.OK);
        var seen = fixture.Verdicts.Last("/v1/claims:search");
        seen.Query.ShouldBe("?query=a%26b%20c&pageSize=2");
        seen.Headers.Values.ShouldAllBe(value => !value.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_header_counts_where_both_are_sent()
    {
        using var response = await fixture.Bootstrap.GetAsync($"v1/claims:search?query=both&key={ApiKeySecret.Generate().Reveal()}");

        await response.ShouldBeAsync(HttpStatusCode.OK);
        fixture.Verdicts.Last("/v1/claims:search").Query.ShouldNotContain("key=");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY")]
    [InlineData("fck_live_103aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR")]
    [InlineData("fck_live_%0d%0aX-Admin:%20yes")]
    public async Task What_is_no_key_opens_nothing(string key)
    {
        using var response = await fixture.Stranger.GetAsync($"v1/claims:search?query=a&key={key}");
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task A_token_of_the_services_is_no_key()
    {
        using var dashboard = fixture.Gateway.Client();
        using var response = await fixture.Stranger.GetAsync($"v1/claims:search?query=a&key={dashboard.DefaultRequestHeaders.Authorization!.Parameter}");
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Theory]
    [InlineData("v1/claims")]
    [InlineData("v1/articles")]
    [InlineData("v1/claims:searches")]
    [InlineData("v1/api-keys")]
    public async Task Nowhere_else_does_a_key_in_the_query_count(string path)
    {
        var (_, key) = await fixture.CreateKeyAsync();
        using var response = await fixture.Stranger.GetAsync($"{path}?key={key}");
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }
}
