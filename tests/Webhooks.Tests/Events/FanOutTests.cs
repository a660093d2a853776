using System.Text.Json.Nodes;
using FactCheck.Testing;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Webhooks.Tests.Events;

/// <summary>Which messages become which events, and whom they reach.</summary>
public sealed class FanOutTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private ServiceBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await ServiceBench.StartAsync(postgres, rabbit);

    public async ValueTask DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Every_message_that_subscribers_are_told_of_arrives_as_its_event()
    {
        string[] types =
        [
            "claim.detected", "claim.changed", "claim.matched", "review.assigned", "review.proposed", "review.approved", "review.changes_requested",
            "verdict.published", "verdict.corrected", "verdict.retracted", "verdict.stale", "citation.broken",
        ];
        await _bench.SubscribeAsync(types);
        object[] messages =
        [
            Messages.ClaimsDetected(1), Messages.ClaimChanged(), Messages.ClaimMatched(), Messages.ReviewChanged("assigned"), Messages.ReviewChanged("proposed"),
            Messages.ReviewChanged("approved"), Messages.ReviewChanged("changes-requested"), Messages.ReviewChanged("dismissed"), Messages.VerdictChanged("published"),
            Messages.VerdictChanged("corrected", 2), Messages.VerdictChanged("retracted", 3), Messages.VerdictChanged("stale", 2), Messages.CitationBroken(),
        ];

        foreach (var message in messages)
        {
            await _bench.Service.Services.GetRequiredService<IBus>().Publish(message);
        }

        var requests = await _bench.ReceivedAsync(types.Length);
        requests.Select(request => JsonNode.Parse(request.Body)!["type"]!.ToString()).ShouldBe(types, ignoreOrder: true);
    }

    [Fact]
    public async Task Each_detected_claim_is_delivered_once_though_the_message_comes_twice()
    {
        var webhook = await _bench.SubscribeAsync("claim.detected", "claim.matched");
        var (message, id) = (Messages.ClaimsDetected(30), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

        await _bench.Service.PublishAsync(message, id);
        await _bench.Service.PublishAsync(message, id);
        await _bench.Service.PublishAsync(Messages.ClaimMatched());

        await _bench.DeliveriesAsync(webhook, deliveries => deliveries.Count >= 31, "?status=delivered&limit=200");
        var claims = _bench.Receiver.Requests.Select(request => JsonNode.Parse(request.Body)!).Where(body => body["type"]!.ToString() == "claim.detected");
        claims.Select(body => body["data"]!["claim"]!["id"]!.ToString()).ShouldBe(
            message.Claims.Select(detected => $"clm_{detected.Claim.ClaimId:N}"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_desk_gets_what_is_about_its_articles_and_nothing_of_articles_without_one()
    {
        await _bench.SubscribeAsync(new { url = _bench.Receiver.Url("/politics"), eventTypes = new[] { "claim.changed" }, filter = new { desks = new[] { "Politics" } } });
        await _bench.SubscribeToAsync("/all", "claim.changed");

        await _bench.Service.PublishAsync(Messages.ClaimChanged(desk: "sports"));
        await _bench.Service.PublishAsync(Messages.ClaimChanged());
        await _bench.Service.PublishAsync(Messages.ClaimChanged(desk: "politics"));

        (await _bench.ReceivedAsync(4)).Select(request => request.Path).Order().ShouldBe(["/all", "/all", "/all", "/politics"]);
    }

    [Fact]
    public async Task A_filter_by_rule_keeps_no_event_back_that_has_no_flags()
    {
        await _bench.SubscribeAsync(new { url = _bench.Receiver.Url(), eventTypes = new[] { "claim.changed", "claim.flagged" }, filter = new { rules = new[] { "bare-sources" }, minSeverity = "block" } });

        await _bench.Service.PublishAsync(Messages.ClaimsFlagged("bare-sources", "warn"));
        await _bench.Service.PublishAsync(Messages.ClaimChanged());

        var request = (await _bench.ReceivedAsync(1)).ShouldHaveSingleItem();
        JsonNode.Parse(request.Body)!["type"]!.ToString().ShouldBe("claim.changed");
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_is_disabled_and_the_others_are_told_once()
    {
        _bench.Receiver.Answer = (request, context) =>
        {
            context.Response.StatusCode = request.Path == "/gone" ? 410 : 204;
            return Task.CompletedTask;
        };
        var gone = await _bench.SubscribeToAsync("/gone", "claim.flagged", "webhook.disabled");
        var watcher = await _bench.SubscribeToAsync("/watcher", "webhook.disabled");
        await _bench.SubscribeToAsync("/uninterested", "claim.matched");

        await _bench.Service.PublishAsync(Messages.ClaimsFlagged());
        await _bench.DeliveredAsync(watcher);

        var told = _bench.Receiver.Requests.Where(request => request.Path != "/gone").ShouldHaveSingleItem();
        var data = JsonNode.Parse(told.Body)!["data"]!["webhook"]!;
        (data["id"]!.ToString(), data["reason"]!.ToString()).ShouldBe((gone["id"]!.ToString(), "The endpoint answered 410 Gone."));
        told.Body.ShouldNotContain("/gone");
        (await _bench.GetAsync($"/v1/webhooks/{gone["id"]}"))["enabled"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_webhook_turned_off_by_hand_is_nobody_elses_business()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        var watcher = await _bench.SubscribeToAsync("/watcher", "webhook.disabled", "claim.matched");

        await _bench.PatchAsync(webhook, new { enabled = false });
        await _bench.Service.PublishAsync(Messages.ClaimMatched());

        (await _bench.DeliveredAsync(watcher))["eventType"]!.ToString().ShouldBe("claim.matched");
    }
}
