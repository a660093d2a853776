using System.Net;
using FactCheck.Testing;

namespace FactCheck.Gateway.Tests.Health;

public sealed class SuiteHealthTests(GatewayFixture fixture)
{
    [Fact]
    public async Task Names_the_services_and_which_are_down()
    {
        using var response = await fixture.Stranger.GetAsync("health/suite");

        var health = await response.ShouldBeAsync(HttpStatusCode.ServiceUnavailable);
        health.ToJsonString().ShouldBe("""{"status":"down","services":{"gateway":"up","intake":"up","verdicts":"up","webhooks":"down"}}""");
    }

    [Fact]
    public async Task Is_up_when_all_are_and_down_when_one_is_not_ready()
    {
        await using var webhooks = await StubService.StartAsync("webhooks");
        await using var gateway = await fixture.StartGatewayAsync($"--Services:Webhooks={webhooks.Address}");
        using var client = new HttpClient { BaseAddress = gateway.Address };

        using var up = await client.GetAsync("health/suite");
        webhooks.IsReady = false;

        (await up.ShouldBeAsync(HttpStatusCode.OK)).Text("status").ShouldBe("up");
        using var down = await Eventually.GetAsync(() => client.GetAsync("health/suite"), answer => !answer.IsSuccessStatusCode);
        (await down.ShouldBeAsync(HttpStatusCode.ServiceUnavailable))["services"].Text("webhooks").ShouldBe("down");
    }
}
