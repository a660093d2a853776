using System.Net;
using FactCheck.Testing;

namespace FactCheck.Webhooks.Tests.Deliveries;

public sealed class ListDeliveriesTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private ServiceBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await ServiceBench.StartAsync(postgres, rabbit);

    public async ValueTask DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Chooses_by_type_and_time_and_status_and_pages_through_them()
    {
        var webhook = await _bench.SubscribeAsync("claim.detected", "claim.matched");
        await _bench.Service.PublishAsync(Messages.ClaimsDetected(5));
        await _bench.Service.PublishAsync(Messages.ClaimMatched());
        await _bench.DeliveriesAsync(webhook, deliveries => deliveries.Count == 6, "?status=delivered");

        (await CountAsync("?type=claim.detected")).ShouldBe(5);
        (await CountAsync("?type=claim.matched&status=delivered")).ShouldBe(1);
        (await CountAsync("?type=claim.flagged")).ShouldBe(0);
        (await CountAsync("?since=2026-01-01T01:00:00%2B01:00")).ShouldBe(6);
        (await CountAsync("?since=2999-01-01T00:00:00Z")).ShouldBe(0);
        (await CountAsync("?status=failed")).ShouldBe(0);

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await _bench.GetAsync($"/v1/webhooks/{webhook["id"]}/deliveries?type=claim.detected&limit=2{cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(delivery => delivery!["id"]!.ToString()));
            cursor = page["nextCursor"] is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);
        seen.Count.ShouldBe(5);
        seen.ShouldBeUnique();

        async Task<int> CountAsync(string query) => (await _bench.ItemsAsync($"/v1/webhooks/{webhook["id"]}/deliveries{query}")).Count;
    }

    [Theory]
    [InlineData("?status=eaten", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?type=claim.eaten", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?limit=201", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?cursor=eaten", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?since=yesterday", HttpStatusCode.BadRequest)]
    public async Task Refuses_what_is_no_choice(string query, HttpStatusCode status)
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");

        using var response = await _bench.Client.GetAsync($"/v1/webhooks/{webhook["id"]}/deliveries{query}");

        response.StatusCode.ShouldBe(status);
    }
}
