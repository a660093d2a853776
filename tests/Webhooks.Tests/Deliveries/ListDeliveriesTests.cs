using System.Net;
using FactCheck.Testing;
using Npgsql;

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

    [Fact]
    public async Task Shows_the_latest_attempts_and_sends_nothing_again_after_a_hundred()
    {
        var webhook = await _bench.SubscribeAsync("claim.matched");
        await _bench.Service.PublishAsync(Messages.ClaimMatched());
        var path = $"/v1/webhooks/{webhook["id"]}/deliveries/{(await _bench.DeliveriesAsync(webhook, deliveries => deliveries.Count == 1, "?status=delivered"))[0]["id"]}";
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var log = source.CreateCommand(
            """
            WITH more AS (
                INSERT INTO webhooks.attempts SELECT (jsonb_populate_record(a, jsonb_build_object('number', n))).*
                FROM webhooks.attempts a, generate_series(2, 100) AS n WHERE a.delivery_id IN (SELECT id FROM webhooks.deliveries WHERE attempt_count = 1))
            UPDATE webhooks.deliveries SET attempt_count = 100 WHERE attempt_count = 1
            """);
        await log.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var attempts = (await _bench.GetAsync(path))["attempts"]!.AsArray();
        using var replay = await _bench.Client.PostAsync(path + "/replay", null);

        attempts.Select(attempt => (int)attempt!["number"]!).ShouldBe(Enumerable.Range(81, 20));
        replay.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_attempt_shows_together_with_what_it_led_to()
    {
        var webhook = await _bench.SubscribeAsync("claim.matched");
        await _bench.Service.PublishAsync(Messages.ClaimMatched());
        await _bench.DeliveredAsync(webhook);
        await using var db = await NpgsqlDataSource.Create(postgres.ConnectionString).OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var booking = await db.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync("LOCK TABLE webhooks.attempts IN ACCESS EXCLUSIVE MODE");

        var listing = _bench.ItemsAsync($"/v1/webhooks/{webhook["id"]}/deliveries");
        await Eventually.GetAsync(() => ExecuteAsync("SELECT count(*) FROM pg_locks WHERE relation = 'webhooks.attempts'::regclass AND NOT granted"), waiting => waiting is 1L);
        await ExecuteAsync("UPDATE webhooks.deliveries SET status = 'failed'");
        await ExecuteAsync("INSERT INTO webhooks.attempts SELECT (jsonb_populate_record(a, '{\"number\": 2}')).* FROM webhooks.attempts a JOIN webhooks.deliveries d ON d.id = a.delivery_id");
        await booking.CommitAsync(TestContext.Current.CancellationToken);

        var delivery = (await listing).ShouldHaveSingleItem();
        ($"{delivery["status"]}", delivery["attempts"]!.AsArray().Count).ShouldBeOneOf(("delivered", 1), ("failed", 2));

        async Task<object?> ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, db, booking);
            return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }
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
