using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FactCheck.Testing;

namespace FactCheck.Webhooks.Tests.Deliveries;

public sealed class RecoverDeliveriesTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private static readonly string Yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).UtcDateTime.ToString("O");

    private ServiceBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await ServiceBench.StartAsync(postgres, rabbit);

    public async ValueTask DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Sends_what_was_cancelled_and_what_waits_again_under_the_same_ids_and_nothing_that_arrived()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged());
        await _bench.DeliveredAsync(webhook);
        _bench.Receiver.AnswerWith(503);
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged());
        await _bench.DeliveriesAsync(webhook, deliveries => deliveries is [{ } newest, _] && newest["attempts"]!.AsArray().Count > 0);
        await _bench.PatchAsync(webhook, new { enabled = false });
        await _bench.PatchAsync(webhook, new { enabled = true });
        var cancelled = (await _bench.DeliveriesAsync(webhook, deliveries => deliveries.Count == 1, "?status=cancelled"))[0];
        _bench.Receiver.AnswerWith(204);

        (await RecoverAsync(webhook, Yesterday)).ShouldBe((HttpStatusCode.Accepted, """{"recovered":1}"""));

        await _bench.DeliveriesAsync(webhook, deliveries => deliveries.Count == 2, "?status=delivered");
        _bench.Receiver.Requests.Count(request => request.Headers.Id == cancelled["eventId"]!.ToString()).ShouldBeGreaterThan(1);
        (await RecoverAsync(webhook, Yesterday)).Body.ShouldBe("""{"recovered":0}""");
    }

    [Fact]
    public async Task Leaves_what_happened_before_and_a_failed_one_starts_its_schedule_anew()
    {
        _bench.Receiver.AnswerWith(503);
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged());
        await _bench.DeliveriesAsync(webhook, deliveries => deliveries is [{ } only] && only["attempts"]!.AsArray().Count == 1);

        (await RecoverAsync(webhook, TimeProvider.System.GetUtcNow().ToString("O"))).Body.ShouldBe("""{"recovered":0}""");
        (await RecoverAsync(webhook, Yesterday)).Body.ShouldBe("""{"recovered":1}""");

        // Begun anew, the second failure is followed by the five seconds of a first one, not by five minutes.
        // The list reads deliveries and their attempts one after the other, so that an attempt may show before what it led to.
        var retried = (await _bench.DeliveriesAsync(
            webhook,
            deliveries => deliveries[0]["attempts"]!.AsArray() is [_, { } second] && (DateTimeOffset)deliveries[0]["nextAttemptAt"]! > (DateTimeOffset)second["at"]!))[0];
        ((DateTimeOffset)retried["nextAttemptAt"]! - (DateTimeOffset)retried["attempts"]![1]!["at"]!).TotalSeconds.ShouldBeInRange(3.9, 6.1);
    }

    [Theory]
    [InlineData("yesterday", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("2999-01-01T00:00:00Z", HttpStatusCode.UnprocessableEntity)]
    public async Task Refuses_a_time_that_is_none_or_lies_ahead(string since, HttpStatusCode status) =>
        (await RecoverAsync(await _bench.SubscribeAsync("claim.flagged"), since)).Status.ShouldBe(status);

    [Fact]
    public async Task Refuses_a_webhook_that_is_off_and_knows_no_other_workspaces()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        using var stranger = _bench.Service.Client(new Guid("019ab000-0000-7000-8000-0000000000ff"));
        using var theirs = await stranger.PostAsync($"/v1/webhooks/{webhook["id"]}/recover?since={Yesterday}", null);
        theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await _bench.PatchAsync(webhook, new { enabled = false });
        (await RecoverAsync(webhook, Yesterday)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_was_sent_about_an_article_can_be_erased_and_is_sent_no_more()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        _bench.Receiver.AnswerWith(503);

        // The tests share the database, and what others were told of their article would be counted too.
        var article = Messages.Article() with { ArticleId = new Guid("019ab000-0000-7000-8000-0000000000e5") };
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged() with { Article = article });
        var delivery = (await _bench.DeliveriesAsync(webhook, deliveries => deliveries is [{ } only] && only["attempts"]!.AsArray().Count == 1))[0];
        var path = $"/v1/webhooks/{webhook["id"]}/deliveries/{delivery["id"]}";

        using var erased = await _bench.Client.DeleteAsync($"/v1/webhooks/bodies?article=art_{article.ArticleId:N}");

        (await erased.Content.ReadAsStringAsync()).ShouldBe("""{"erased":1}""");
        var left = await _bench.GetAsync(path);
        (left["status"]!.ToString(), left["body"], left["attempts"]![0]!["response"]).ShouldBe(("cancelled", null, null));
        using var replay = await _bench.Client.PostAsync(path + "/replay", null);
        replay.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await replay.Content.ReadFromJsonAsync<JsonNode>())!["type"]!.ToString().ShouldBe("urn:factcheck:problem:body-erased");
        (await RecoverAsync(webhook, Yesterday)).Body.ShouldBe("""{"recovered":0}""");
    }

    [Fact]
    public async Task Another_workspace_that_knows_the_articles_id_cancels_nothing()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        _bench.Receiver.AnswerWith(503);
        var article = Messages.Article() with { ArticleId = new Guid("019ab000-0000-7000-8000-0000000000e6") };
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged() with { Article = article });
        await _bench.DeliveriesAsync(webhook, deliveries => deliveries is [{ } only] && only["attempts"]!.AsArray().Count == 1);

        using var stranger = _bench.Service.Client(new Guid("019ab000-0000-7000-8000-0000000000ff"));
        using var erased = await stranger.DeleteAsync($"/v1/webhooks/bodies?article=art_{article.ArticleId:N}");

        (await erased.Content.ReadAsStringAsync()).ShouldBe("""{"erased":0}""");
        var delivery = (await _bench.DeliveriesAsync(webhook, deliveries => deliveries.Count == 1))[0];
        (delivery["status"]!.ToString(), delivery["nextAttemptAt"] is not null).ShouldBe(("pending", true));
    }

    [Theory]
    [InlineData("?article=clm_019ab000000070008000000000000002", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Erases_nothing_without_an_article(string query, HttpStatusCode status)
    {
        using var response = await _bench.Client.DeleteAsync("/v1/webhooks/bodies" + query);

        response.StatusCode.ShouldBe(status);
    }

    private async Task<(HttpStatusCode Status, string Body)> RecoverAsync(JsonNode webhook, string since)
    {
        using var response = await _bench.Client.PostAsync($"/v1/webhooks/{webhook["id"]}/recover?since={Uri.EscapeDataString(since)}", null);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
