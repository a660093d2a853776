using System.Net;

namespace FactCheck.Gateway.Tests.Keys;

public sealed class BootstrapKeyTests(GatewayFixture fixture)
{
    [Fact]
    public async Task Several_copies_make_one_key_known_once()
    {
        var copies = await Task.WhenAll(fixture.StartGatewayAsync(), fixture.StartGatewayAsync());

        var keys = (await fixture.Bootstrap.GetObjectAsync("v1/api-keys?limit=200"))["items"]!.AsArray();
        keys.Count(key => (string?)key!["name"] == "bootstrap").ShouldBe(1);

        foreach (var copy in copies)
        {
            using var client = fixture.Client(fixture.Bootstrap.DefaultRequestHeaders.Authorization!.Parameter!, copy);
            using var response = await client.GetAsync("v1/articles");
            await response.ShouldBeAsync(HttpStatusCode.OK);
            await copy.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_key_that_cannot_be_one_stops_the_start_with_a_sentence()
    {
        var exception = await Should.ThrowAsync<InvalidOperationException>(() => fixture.StartGatewayAsync("--Bootstrap:ApiKey=secret"));
        exception.Message.ShouldStartWith("Bootstrap:ApiKey is not an API key");
    }
}
