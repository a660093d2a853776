using System.Net;
using FactCheck.Hosting.Security;

namespace FactCheck.Gateway.Tests.Limits;

public sealed class RateLimitsTests(GatewayFixture fixture)
{
    // One token in a hundred seconds: no test waits that long, and none depends on how fast the machine is.
    private static readonly string[] Slow = ["--RateLimit:PerSecond=0.01", "--RateLimit:Burst=2"];

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_back()
    {
        await using var gateway = await fixture.StartGatewayAsync(Slow);
        using var client = fixture.Client((await fixture.CreateKeyAsync()).Key, gateway);

        using var first = await client.GetAsync("v1/articles");
        using var second = await client.GetAsync("v1/articles");
        using var third = await client.GetAsync("v1/articles");

        await first.ShouldBeAsync(HttpStatusCode.OK);
        Header(first, "RateLimit-Limit").ShouldBe(2);
        Header(first, "RateLimit-Remaining").ShouldBe(1);
        Header(second, "RateLimit-Remaining").ShouldBe(0);
        await third.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "rate-limited");
        third.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 100);
        Header(third, "RateLimit-Reset").ShouldBeInRange(100, 200);
    }

    [Fact]
    public async Task One_key_does_not_use_up_what_another_has()
    {
        await using var gateway = await fixture.StartGatewayAsync(Slow);
        using var greedy = fixture.Client((await fixture.CreateKeyAsync()).Key, gateway);
        using var modest = fixture.Client((await fixture.CreateKeyAsync()).Key, gateway);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var response = await greedy.GetAsync("v1/articles");
            statuses.Add(response.StatusCode);
        }

        using var other = await modest.GetAsync("v1/articles");
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        await other.ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_keys_of_a_workspace_do_not_have_many_times_as_much()
    {
        await using var gateway = await fixture.StartGatewayAsync(Slow);
        var statuses = new List<HttpStatusCode>();

        // Two requests each: what ten keys have.
        for (var i = 0; i < 11; i++)
        {
            using var client = fixture.Client((await fixture.CreateKeyAsync()).Key, gateway);
            using var first = await client.GetAsync("v1/articles");
            using var second = await client.GetAsync("v1/articles");
            statuses.AddRange([first.StatusCode, second.StatusCode]);
        }

        statuses.Take(20).ShouldAllBe(status => status == HttpStatusCode.OK);
        statuses.Skip(20).ShouldAllBe(status => status == HttpStatusCode.TooManyRequests);
        using var elsewhere = gateway.Client(workspaceId: Guid.Parse("01900000-0000-7000-8000-0000000000ff"), scopes: Scopes.ArticlesRead);
        using var other = await elsewhere.GetAsync("v1/articles");
        await other.ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_tries_keys_is_stopped_by_address()
    {
        await using var gateway = await fixture.StartGatewayAsync();
        using var guesser = fixture.Client("fck_live_guess", gateway);

        // A hundred at once and twenty a second: five hundred come sooner than that on any machine that runs this.
        var responses = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => guesser.GetAsync("v1/articles")));

        responses.Count(response => response.StatusCode == HttpStatusCode.Unauthorized).ShouldBeGreaterThanOrEqualTo(100);
        responses.ShouldContain(response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Array.ForEach(responses, response => response.Dispose());
    }

    [Fact]
    public async Task Health_is_never_limited()
    {
        using var response = await fixture.Stranger.GetAsync("health/ready");

        await response.ShouldBeAsync(HttpStatusCode.OK);
        response.Headers.Contains("RateLimit-Limit").ShouldBeFalse();
    }

    private static double Header(HttpResponseMessage response, string name) => double.Parse(response.Headers.GetValues(name).Single());
}
