using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using FactCheck.Testing.Telemetry;

namespace FactCheck.EndToEnd.Tests;

/// <summary>What whoever runs the suite sees of it, and what nobody sees.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class OperatorsViewTests(SuiteFixture suite)
{
    private const string Text = "Ferry fares will rise by 8 percent in spring, according to two officials familiar with the plan.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task One_trace_follows_an_article_from_its_post_to_its_webhook()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await suite.Api.SubscribeAsync(receiver, "article.checked");
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var post = new HttpRequestMessage(HttpMethod.Post, "v1/articles") { Content = JsonContent.Create(new { externalId = "traced", text = Text }) };
        post.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        using var accepted = await suite.Api.SendAsync(post, TestContext.Current.CancellationToken);
        accepted.IsSuccessStatusCode.ShouldBeTrue();

        string[] way = ["factcheck-gateway", "factcheck-intake", "factcheck-extraction", "factcheck-attribution", "factcheck-verdicts", "factcheck-webhooks"];
        string[] work = ["engine: extract claims", "engine: attribute claims", "engine: match claims", "engine: apply policy", "write message", "commit", "webhook deliver"];
        await Eventually.GetAsync(
            () => Task.FromResult(string.Join(", ", Spans().Select(span => $"{span.Service} {span.Name}").Distinct().Order(StringComparer.Ordinal))),
            _ => way.Except(Spans().Select(span => span.Service)).ToList() is [] && work.Except(Spans().Select(span => span.Name)).ToList() is [],
            Patience);

        IEnumerable<ReceivedSpan> Spans() => suite.Collector.Spans.Where(span => span.TraceId == trace);
    }

    [Fact]
    public async Task The_meters_tell_of_outboxes_queues_deliveries_and_conflicts()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await suite.Api.SubscribeAsync(receiver, "article.checked");
        await using var gone = await WebhookReceiver.StartAsync();
        gone.IsGone = true;
        await suite.Api.SubscribeAsync(gone, "article.checked");
        await suite.Api.SubmitAsync(new { externalId = "measured", text = Text });
        using var stale = new HttpRequestMessage(HttpMethod.Put, "v1/policy") { Content = JsonContent.Create(await suite.Api.GetFromJsonAsync<JsonElement>("v1/policy")) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var conflict = await suite.Api.SendAsync(stale, TestContext.Current.CancellationToken);

        string[] meters =
        [
            "factcheck.conflicts", "factcheck.intake.held_back", "factcheck.outbox.age", "factcheck.outbox.oldest", "factcheck.outbox.waiting", "factcheck.queue.waiting",
            "factcheck.webhooks.attempts.failed", "factcheck.webhooks.delivery.age", "factcheck.webhooks.endpoints.disabled",
        ];
        await Eventually.GetAsync(
            () => Task.FromResult(string.Join(", ", suite.Collector.Meters.Order(StringComparer.Ordinal))), _ => meters.All(suite.Collector.Meters.Contains), Patience);
    }

    [Fact]
    public async Task Who_sends_messages_again_stands_in_the_audit_trail()
    {
        const string Queue = "webhooks-claim-events";
        var host = Uri.EscapeDataString(suite.Rabbit.VirtualHost);
        using var sent = await suite.Rabbit.Management.PostAsJsonAsync(
            $"api/exchanges/{host}/{Queue}/publish", new { properties = new { }, routing_key = "", payload = "{}", payload_encoding = "string" });
        sent.EnsureSuccessStatusCode();
        var moved = await Eventually.GetAsync(ReplayAsync, count => count > 0, Patience);

        var entries = await suite.Api.ItemsAsync($"v1/audit?subject={Queue}_error");
        entries[0].GetProperty("action").GetString().ShouldBe("queue.replayed");
        entries[0].GetProperty("actor").GetString().ShouldStartWith("key_");
        entries[0].GetProperty("details").GetProperty("messages").GetInt32().ShouldBe(moved);
        (await suite.Api.GetFromJsonAsync<JsonElement>("v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();

        async Task<int> ReplayAsync()
        {
            using var answer = await suite.Api.PostAsync(new Uri($"v1/system/queues/{Queue}_error/replay", UriKind.Relative), content: null);
            return answer.StatusCode == HttpStatusCode.OK ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("replayed").GetInt32() : 0;
        }
    }

    [Fact]
    public async Task Every_service_says_that_it_lives_and_that_it_is_ready()
    {
        using var http = new HttpClient();
        foreach (var name in SuiteProcesses.Names)
        {
            using var live = await http.GetAsync(new Uri(suite.Service(name).Address, "/health/live"), TestContext.Current.CancellationToken);
            live.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            await suite.Service(name).ReadyAsync(http);
            var ready = await http.GetFromJsonAsync<JsonElement>(new Uri(suite.Service(name).Address, "/health/ready"), TestContext.Current.CancellationToken);
            ready.GetProperty("checks").GetProperty("database").GetProperty("status").GetString().ShouldBe("healthy", name);
        }
    }

    [Fact]
    public async Task No_log_holds_a_secret()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var made = await suite.Api.PostAsJsonAsync("v1/webhooks", new { url = receiver.Url, eventTypes = new[] { "article.checked" } });
        var secret = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        var id = await suite.Api.SubmitAsync(new { externalId = "logged", text = Text });
        await suite.Api.CheckedAsync(id, Patience);

        // What is refused is more likely to be told than what is not.
        using var refused = new HttpClient { BaseAddress = suite.Api.BaseAddress };
        var mistyped = suite.Api.DefaultRequestHeaders.Authorization!.Parameter! + "x";
        refused.DefaultRequestHeaders.Authorization = new("Bearer", mistyped);
        (await refused.GetAsync("v1/claims", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        string[] secrets = [.. suite.Secrets, suite.Api.DefaultRequestHeaders.Authorization.Parameter!, secret, secret["whsec_".Length..]];
        foreach (var name in SuiteProcesses.Names)
        {
            var log = suite.Service(name).Log;
            log.ShouldContain("Now listening on", customMessage: $"The log of {name} was read.");

            // JSON writes + and / of base64 in its own way.
            secrets.Where(one => log.Contains(one, StringComparison.Ordinal) || log.Contains(JsonEncodedText.Encode(one).ToString(), StringComparison.Ordinal)).ShouldBeEmpty(name);
        }
    }
}
