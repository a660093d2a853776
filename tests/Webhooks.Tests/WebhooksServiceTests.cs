using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Security;
using FactCheck.Testing;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Signing;

namespace FactCheck.Webhooks.Tests;

/// <summary>The service as it runs: messages in over the broker, signed requests out, its API over HTTP.</summary>
public sealed class WebhooksServiceTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private static readonly Guid Elsewhere = new("019ab000-0000-7000-8000-0000000000ff");

    private ServiceBench _bench = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await ServiceBench.StartAsync(postgres, rabbit);

    public async ValueTask DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_flagged_claim_reaches_its_subscriber_signed_and_is_logged()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");

        await _bench.Service.PublishAsync(Messages.ClaimsFlagged());

        var request = (await _bench.ReceivedAsync(1))[0];
        StandardWebhook.Verify((string)webhook["secret"]!, request.Headers, Encoding.UTF8.GetBytes(request.Body), TimeProvider.System.GetUtcNow()).ShouldBeTrue();
        JsonNode.Parse(request.Body)!["type"]!.ToString().ShouldBe("claim.flagged");
        var delivery = await _bench.DeliveredAsync(webhook);
        delivery["eventId"]!.ToString().ShouldBe(request.Headers.Id);
        delivery["attempts"]![0]!["status"]!.GetValue<int>().ShouldBe(204);
        var single = await _bench.GetAsync($"/v1/webhooks/{webhook["id"]}/deliveries/{delivery["id"]}");
        single["body"]!["data"]!["claim"]!["text"]!.ToString().ShouldBe("“Taxes” rose by 5 percent");
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_delivered_once()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged", "article.checked");
        var messageId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

        await _bench.Service.PublishAsync(Messages.ClaimsFlagged(), messageId);
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged(), messageId);
        await _bench.Service.PublishAsync(Messages.ArticleChecked());

        await _bench.ReceivedAsync(2);
        await Eventually.GetAsync(
            () => _bench.GetAsync($"/v1/webhooks/{webhook["id"]}/deliveries?status=delivered"), page => page["items"]!.AsArray().Count == 2);
        _bench.Receiver.Requests.Count(request => request.Body.Contains("claim.flagged", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_of_Verdicts_that_sends_claims_one_by_one_is_still_understood()
    {
        await _bench.SubscribeAsync("claim.flagged");
        var flagged = Messages.Flagged();

        await _bench.Service.PublishAsync(new ClaimFlagged
        {
            WorkspaceId = Workspace.DefaultId,
            Claim = flagged.Claim,
            Article = Messages.ClaimsFlagged().Article,
            Attribution = flagged.Attribution,
            Flags = flagged.Flags,
            OccurredAt = TimeProvider.System.GetUtcNow(),
        });

        JsonNode.Parse((await _bench.ReceivedAsync(1))[0].Body)!["data"]!["claim"]!["text"]!.ToString().ShouldBe(flagged.Claim.Text);
    }

    [Fact]
    public async Task Filters_choose_by_rule_and_severity_and_other_workspaces_get_nothing()
    {
        await _bench.SubscribeAsync(new { url = _bench.Receiver.Url("/warn"), eventTypes = new[] { "claim.flagged" }, filter = new { minSeverity = "warn" } });
        await _bench.SubscribeAsync(new { url = _bench.Receiver.Url("/rule"), eventTypes = new[] { "claim.flagged" }, filter = new { rules = new[] { "bare-sources" } } });
        await _bench.SubscribeAsync(new { url = _bench.Receiver.Url("/all"), eventTypes = new[] { "claim.flagged" } });

        await _bench.Service.PublishAsync(Messages.ClaimsFlagged("other-rule", "block", Elsewhere));
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged("other-rule", "info"));
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged("other-rule", "block"));
        await _bench.Service.PublishAsync(Messages.ClaimsFlagged("bare-sources", "info"));

        var paths = (await _bench.ReceivedAsync(5)).Select(request => request.Path).Order();
        paths.ShouldBe(["/all", "/all", "/all", "/rule", "/warn"]);
    }

    [Fact]
    public async Task An_article_checked_tells_counts_and_no_title_while_it_is_embargoed()
    {
        await _bench.SubscribeAsync("article.checked");

        await _bench.Service.PublishAsync(Messages.ArticleChecked(Visibilities.Embargoed));

        var data = JsonNode.Parse((await _bench.ReceivedAsync(1))[0].Body)!["data"]!;
        data.ToJsonString().ShouldBe(
            """{"article":{"id":"art_019ab000000070008000000000000002","revision":2,"link":"/v1/articles/art_019ab000000070008000000000000002"},"claimCount":12,"flaggedClaimCount":3}""");
    }

    [Fact]
    public async Task A_ping_reaches_a_webhook_that_is_turned_off_and_a_replay_sends_it_again()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        using var off = await _bench.Client.PatchAsJsonAsync($"/v1/webhooks/{webhook["id"]}", new { enabled = false }, Cancellation);
        (await off.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["enabled"]!.GetValue<bool>().ShouldBeFalse();

        using var ping = await _bench.Client.PostAsync($"/v1/webhooks/{webhook["id"]}/ping", null, Cancellation);
        ping.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var first = (await _bench.ReceivedAsync(1))[0];
        await _bench.DeliveredAsync(webhook);
        using var replay = await _bench.Client.PostAsync($"{ping.Headers.Location}/replay", null, Cancellation);
        replay.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var second = (await _bench.ReceivedAsync(2))[1];
        JsonNode.Parse(first.Body)!["type"]!.ToString().ShouldBe("webhook.ping");
        (second.Headers.Id, second.Body).ShouldBe((first.Headers.Id, first.Body));
    }

    [Fact]
    public async Task The_secret_is_shown_when_it_is_made_and_never_again()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        webhook["secret"]!.ToString().ShouldStartWith("whsec_");

        var shown = await _bench.GetAsync($"/v1/webhooks/{webhook["id"]}");
        shown.AsObject().ContainsKey("secret").ShouldBeFalse();
        using var rotated = await _bench.Client.PostAsync($"/v1/webhooks/{webhook["id"]}/rotate-secret", null, Cancellation);
        var answer = (await rotated.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
        answer["secret"]!.ToString().ShouldNotBe(webhook["secret"]!.ToString());
        answer.AsObject().ContainsKey("previousSecretExpiresAt").ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_key_for_another_url_is_refused_and_for_the_same_one_makes_one_webhook()
    {
        var body = new { url = _bench.Receiver.Url("/one"), eventTypes = new[] { "claim.flagged" } };

        using var first = await SubscribeOnceAsync("key-1", body);
        using var again = await SubscribeOnceAsync("key-1", body);
        using var other = await SubscribeOnceAsync("key-1", body with { url = _bench.Receiver.Url("/two") });

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync(Cancellation)).ShouldBe(await first.Content.ReadAsStringAsync(Cancellation));
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _bench.ItemsAsync("/v1/webhooks")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_keeps_the_rest()
    {
        var webhook = await _bench.SubscribeAsync(new
        {
            url = _bench.Receiver.Url(), eventTypes = new[] { "claim.flagged" }, filter = new { minSeverity = "block" }, description = "Tickets",
        });

        using var patched = await _bench.Client.PatchAsJsonAsync($"/v1/webhooks/{webhook["id"]}", new { eventTypes = new[] { "article.failed" }, description = "" }, Cancellation);

        var now = (await patched.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
        now["eventTypes"]!.ToJsonString().ShouldBe("""["article.failed"]""");
        now["filter"]!["minSeverity"]!.ToString().ShouldBe("block");
        now["url"]!.ToString().ShouldBe(_bench.Receiver.Url());
        now.AsObject().ContainsKey("description").ShouldBeFalse();
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_and_another_scope_may_nothing()
    {
        var webhook = await _bench.SubscribeAsync("claim.flagged");
        using var stranger = _bench.Service.Client(Elsewhere);
        using var reader = _bench.Service.Client(scopes: Scopes.ClaimsRead);

        (await stranger.GetAsync($"/v1/webhooks/{webhook["id"]}", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.DeleteAsync($"/v1/webhooks/{webhook["id"]}", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/v1/webhooks/{webhook["id"]}/ping", null, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetFromJsonAsync<JsonNode>("/v1/webhooks", Cancellation))!["items"]!.AsArray().ShouldBeEmpty();
        (await reader.GetAsync("/v1/webhooks", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Lists_run_through_pages_without_a_gap()
    {
        var made = new List<string>();
        foreach (var number in Enumerable.Range(0, 5))
        {
            made.Add((await _bench.SubscribeAsync(new { url = _bench.Receiver.Url($"/{number}"), eventTypes = new[] { "claim.flagged" } }))["id"]!.ToString());
        }

        var listed = new List<string>();
        string? cursor = null;
        do
        {
            var page = await _bench.GetAsync($"/v1/webhooks?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            listed.AddRange(page["items"]!.AsArray().Select(webhook => webhook!["id"]!.ToString()));
            cursor = page["nextCursor"]?.ToString();
        }
        while (cursor is not null);

        listed.ShouldBe(Enumerable.Reverse(made));
    }

    [Fact]
    public async Task The_hundred_and_first_webhook_is_refused()
    {
        foreach (var number in Enumerable.Range(0, 100))
        {
            await _bench.SubscribeAsync(new { url = _bench.Receiver.Url($"/{number}"), eventTypes = new[] { "claim.flagged" } });
        }

        using var response = await _bench.Client.PostAsJsonAsync("/v1/webhooks", new { url = _bench.Receiver.Url(), eventTypes = new[] { "claim.flagged" } }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Lists_the_event_types_that_can_be_subscribed_to()
    {
        var types = await _bench.ItemsAsync("/v1/event-types");

        types.Select(type => type["type"]!.ToString()).ShouldBe(EventTypes.All.Select(type => type.Type));
        types.ShouldAllBe(type => type["sample"]!["type"]!.ToString() == type["type"]!.ToString() && type["description"]!.ToString().Length > 0);
    }

    private async Task<HttpResponseMessage> SubscribeOnceAsync(string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks") { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } };
        return await _bench.Client.SendAsync(request, Cancellation);
    }
}
