using System.Net;
using System.Text.Json.Nodes;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Webhooks.Tests.Recipients;

/// <summary>Corrections and retractions reach whoever was sent what they correct.</summary>
public sealed class RecipientLedgerTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    // The ledger outlives each test: every test has a verdict of its own.
    private readonly Guid _verdict = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private ServiceBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await ServiceBench.StartAsync(postgres, rabbit);

    public async ValueTask DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("corrected")]
    [InlineData("retracted")]
    public async Task A_correction_reaches_an_endpoint_that_has_dropped_the_type_and_filters_the_desk_away(string change)
    {
        var holder = await _bench.SubscribeToAsync("/holder", "verdict.published");
        await _bench.SubscribeToAsync("/stranger", "claim.flagged");
        await _bench.SubscribeToAsync("/subscriber", $"verdict.{change}");
        await PublishAsync("published", 1);
        await _bench.DeliveredAsync(holder);
        await _bench.PatchAsync(holder, new { eventTypes = new[] { "article.failed" }, filter = new { desks = new[] { "sports" } } });

        await PublishAsync(change, 2);

        var sent = (await _bench.ReceivedAsync(3)).Select(request => $"{request.Path} {JsonNode.Parse(request.Body)!["type"]}");
        sent.ShouldBe(["/holder verdict.published", $"/holder verdict.{change}", $"/subscriber verdict.{change}"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tells_which_endpoint_was_sent_which_version_and_which_it_has()
    {
        var webhook = await _bench.SubscribeAsync("verdict.published");
        await PublishAsync("published", 1);
        await _bench.DeliveredAsync(webhook);
        _bench.Receiver.AnswerWith(500);
        await PublishAsync("corrected", 2);
        await _bench.ReceivedAsync(2);

        var recipients = await _bench.ItemsAsync(Recipients);

        recipients.Select(one => one["webhookId"]!.ToString()).ShouldAllBe(id => id == webhook["id"]!.ToString());
        recipients.Select(one => (int)one["version"]!).ShouldBe([1, 2]);
        recipients.Select(one => one["receivedAt"] is not null).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_correction_that_overtakes_the_publication_is_sent_with_it()
    {
        await _bench.SubscribeAsync("verdict.published");
        await PublishAsync("corrected", 2);
        await PublishAsync("published", 1);

        var sent = (await _bench.ReceivedAsync(2)).Select(request => JsonNode.Parse(request.Body)!["type"]!.ToString());

        sent.ShouldBe(["verdict.published", "verdict.corrected"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stale_verdict_goes_to_those_who_ask_for_it_only()
    {
        var holder = await _bench.SubscribeToAsync("/holder", "verdict.published");
        await _bench.SubscribeToAsync("/subscriber", "verdict.stale");
        await PublishAsync("published", 1);
        await _bench.DeliveredAsync(holder);

        await PublishAsync("stale", 1);
        await PublishAsync("corrected", 2);

        // The stale verdict was a version sent, so that its reader is told of the correction too.
        var sent = (await _bench.ReceivedAsync(4)).Select(request => $"{request.Path} {JsonNode.Parse(request.Body)!["type"]}");
        sent.ShouldBe(
            ["/holder verdict.published", "/subscriber verdict.stale", "/holder verdict.corrected", "/subscriber verdict.corrected"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_webhook_that_is_off_gets_the_correction_when_it_is_turned_on()
    {
        var webhook = await _bench.SubscribeAsync("verdict.published");
        await PublishAsync("published", 1);
        await _bench.DeliveredAsync(webhook);
        await _bench.PatchAsync(webhook, new { enabled = false });

        await PublishAsync("retracted", 2);
        await _bench.DeliveriesAsync(webhook, deliveries => deliveries is [{ } newest, _] && newest["status"]!.ToString() == "cancelled");
        _bench.Receiver.Requests.Count.ShouldBe(1);
        await _bench.PatchAsync(webhook, new { enabled = true });

        JsonNode.Parse((await _bench.ReceivedAsync(2))[1].Body)!["type"]!.ToString().ShouldBe("verdict.retracted");
    }

    [Fact]
    public async Task A_deleted_webhook_is_told_nothing_and_leaves_the_ledger()
    {
        var webhook = await _bench.SubscribeAsync("verdict.published");
        var other = await _bench.SubscribeToAsync("/other", "verdict.corrected");
        await PublishAsync("published", 1);
        await _bench.DeliveredAsync(webhook);
        using var deleted = await _bench.Client.DeleteAsync($"/v1/webhooks/{webhook["id"]}");
        (await AskAsync("SELECT count(*) FROM webhooks.attempts a WHERE NOT EXISTS (SELECT FROM webhooks.deliveries d WHERE d.id = a.delivery_id)")).ShouldBe(0);

        await PublishAsync("corrected", 2);

        await _bench.DeliveredAsync(other);
        _bench.Receiver.Requests.Select(request => request.Path).ShouldBe(["/hook", "/other"]);
        (await _bench.ItemsAsync(Recipients)).ShouldHaveSingleItem()["webhookId"]!.ToString().ShouldBe(other["id"]!.ToString());
    }

    [Fact]
    public async Task Another_workspace_sees_no_recipients_and_another_id_is_no_verdict()
    {
        var webhook = await _bench.SubscribeAsync("verdict.published");
        await PublishAsync("published", 1);
        await _bench.DeliveredAsync(webhook);
        using var stranger = _bench.Service.Client(new Guid("019ab000-0000-7000-8000-0000000000ff"));

        (await stranger.GetStringAsync(Recipients)).ShouldBe("""{"items":[]}""");
        using var wrong = await _bench.Client.GetAsync($"/v1/verdicts/clm_{_verdict:N}/recipients");
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Recipients => $"/v1/verdicts/vrd_{_verdict:N}/recipients";

    private async Task<long> AskAsync(string sql)
    {
        await using var data = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = data.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task PublishAsync(string change, int version) => _bench.Service.PublishAsync(Messages.VerdictChanged(change, version, _verdict));
}
