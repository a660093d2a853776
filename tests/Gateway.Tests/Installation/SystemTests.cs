using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using FactCheck.Gateway.Installation;
using FactCheck.Hosting.Security;
using FactCheck.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using RabbitMQ.Client;

namespace FactCheck.Gateway.Tests.Installation;

/// <summary>A gateway before a real broker, with queues as MassTransit declares them.</summary>
public sealed class SystemTests(GatewayFixture fixture, RabbitMqFixture rabbitMq) : IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private const string Queue = "extraction-article-received";
    private const string Aside = Queue + "_error";

    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private RunningService? _gateway;
    private IConnection? _connection;
    private IChannel? _channel;

    private HttpClient Admin => field ??= _gateway!.Client();

    private IChannel Channel => _channel!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await fixture.StartGatewayAsync(
            $"--ConnectionStrings:RabbitMq={rabbitMq.AmqpUri}", $"--RabbitMq:Management={rabbitMq.Management.BaseAddress}");
        _connection = await new ConnectionFactory { Uri = new Uri(rabbitMq.AmqpUri) }.CreateConnectionAsync();
        _channel = await _connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        foreach (var name in new[] { Queue, Aside, "orphan_error" })
        {
            await Channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, Quorum);
            await Channel.QueuePurgeAsync(name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Channel.DisposeAsync();
        await _connection!.DisposeAsync();
        await _gateway!.DisposeAsync();
    }

    [Fact]
    public async Task Tells_what_each_service_says_of_itself_and_which_does_not_answer()
    {
        var services = (await Admin.GetObjectAsync("v1/system"))["services"]!.AsArray();

        services.Select(service => $"{service!["name"]} {service["status"]}").ShouldBe(["gateway healthy", "intake healthy", "verdicts healthy", "webhooks unreachable"]);
    }

    [Fact]
    public async Task Tells_what_waits_and_what_was_set_aside()
    {
        await SendAsync(Queue, "one");
        await SendAsync(Aside, "two");
        await SendAsync(Aside, "three");

        var queue = await Eventually.GetAsync(
            async () => (await Admin.GetObjectAsync("v1/system"))["queues"]!.AsArray().Single(known => (string)known!["name"]! == Queue)!,
            found => (long)found["waiting"]! == 1 && found["setAside"]!.AsArray().Count == 1 && (long)found["setAside"]![0]!["messages"]! == 2);

        ((string)queue["setAside"]![0]!["queue"]!).ShouldBe(Aside);
        ((int)queue["consumers"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Measures_the_depth_of_each_queue_and_of_what_was_set_aside()
    {
        using var waiting = new Measured("factcheck.queue.waiting", _gateway!.Services.GetRequiredService<IMeterFactory>());
        using var aside = new Measured("factcheck.queue.aside", _gateway.Services.GetRequiredService<IMeterFactory>());
        await SendAsync(Queue, "one");
        await SendAsync(Aside, "two");
        await SendAsync(Aside, "three");

        await Eventually.GetAsync(
            async () =>
            {
                await _gateway.Services.GetRequiredService<QueueWatch>().LookAsync(TestContext.Current.CancellationToken);
                return string.Join("; ", waiting.Observe().Concat(aside.Observe()));
            },
            seen => seen == string.Join("; ", Depth(Queue, 1), Depth(Aside, 2), Depth("orphan_error", 0)));

        static Measured.Measurement Depth(string queue, long messages) => new(messages, $"queue={queue}");
    }

    [Fact]
    public async Task Tells_how_often_two_wanted_the_same_since_the_processes_started()
    {
        var before = await ConflictsAsync();

        using var conflict = await Admin.PostAsJsonAsync("v1/workspaces", new { name = "default" });

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ConflictsAsync()).ShouldBeGreaterThan(before);

        async Task<long> ConflictsAsync() =>
            (long?)(await Admin.GetObjectAsync("v1/system"))["counted"]!["totals"]!.AsArray().SingleOrDefault(count => (string)count!["name"]! == "factcheck.conflicts")?["total"] ?? 0;
    }

    [Fact]
    public async Task Tells_how_long_what_was_done_last_had_waited()
    {
        using var meter = new Meter("FactCheck.Tests");
        var age = meter.CreateHistogram<double>("factcheck.tests.age", "s");
        foreach (var seconds in Enumerable.Range(1, 1_000))
        {
            age.Record(seconds);
        }

        var told = (await Admin.GetObjectAsync("v1/system"))["counted"]!["ages"]!.AsArray().Single(known => (string)known!["name"]! == "factcheck.tests.age")!;

        // Of the latest 512: 489 to 1000.
        ((double)told["p50"]!, (double)told["p99"]!).ShouldBe((744, 995));
    }

    [Fact]
    public async Task Gives_messages_back_as_they_were_sent_at_first()
    {
        await SendAsync(Aside, "one");
        await SendAsync(Aside, "two");

        using var response = await Admin.PostAsync($"v1/system/queues/{Aside}/replay", content: null);

        ((int)(await response.ShouldBeAsync(HttpStatusCode.OK))["replayed"]!).ShouldBe(2);
        (await Channel.BasicGetAsync(Aside, autoAck: true)).ShouldBeNull();
        var first = (await Channel.BasicGetAsync(Queue, autoAck: true))!;
        Encoding.UTF8.GetString(first.Body.Span).ShouldBe("one");
        first.BasicProperties.MessageId.ShouldBe("id of one");
        first.BasicProperties.DeliveryMode.ShouldBe(DeliveryModes.Persistent);

        // The broker and its client note their own again.
        first.BasicProperties.Headers!.Keys.Where(key => key is not ("x-delivery-count" or "x-dotnet-pub-seq-no")).ShouldBe(["traceparent"]);
    }

    [Fact]
    public async Task Says_in_the_audit_trail_who_asked_before_any_is_moved_and_how_many_were()
    {
        await SendAsync(Aside, "one");
        await SendAsync(Aside, "two");
        using var ana = _gateway!.Client(actor: "usr_ana");

        using var response = await ana.PostAsync($"v1/system/queues/{Aside}/replay", content: null);

        await response.ShouldBeAsync(HttpStatusCode.OK);
        var entries = fixture.Verdicts.All("/internal/audit").Where(entry => Actor(entry) == "usr_ana").Select(entry => Encoding.UTF8.GetString(entry.Body));
        entries.ShouldBe(
        [
            $$$"""{"action":"queue.replay-started","subject":"{{{Aside}}}","details":{"to":"{{{Queue}}}"}}""",
            $$$"""{"action":"queue.replayed","subject":"{{{Aside}}}","details":{"to":"{{{Queue}}}","messages":2}}""",
        ]);

        static string Actor(StubService.SeenRequest entry) => new JsonWebToken(entry.Headers["Authorization"]["Bearer ".Length..]).Subject;
    }

    [Fact]
    public async Task Moves_nothing_while_the_audit_trail_cannot_be_written()
    {
        await SendAsync(Aside, "one");
        await using var cutOff = await fixture.StartGatewayAsync(
            $"--ConnectionStrings:RabbitMq={rabbitMq.AmqpUri}", $"--RabbitMq:Management={rabbitMq.Management.BaseAddress}", $"--Services:Verdicts={StubService.Nowhere()}");
        using var admin = cutOff.Client();

        using var response = await admin.PostAsync($"v1/system/queues/{Aside}/replay", content: null);

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        (await Channel.MessageCountAsync(Aside)).ShouldBe(1u);
    }

    [Fact]
    public async Task Passes_nobody_on_to_what_writes_the_trail()
    {
        using var response = await Admin.PostAsJsonAsync("internal/audit", new { action = "queue.replayed", subject = Aside, details = new { } });

        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Moves_each_once_even_if_all_come_back_at_once()
    {
        await SendAsync(Aside, "one");
        await SendAsync(Aside, "two");
        await Channel.BasicConsumeAsync(Queue, autoAck: true, new ComesBack(Channel));

        using var response = await Admin.PostAsync($"v1/system/queues/{Aside}/replay", content: null);

        ((int)(await response.ShouldBeAsync(HttpStatusCode.OK))["replayed"]!).ShouldBe(2);
        (await Eventually.GetAsync(() => Channel.MessageCountAsync(Aside), count => count == 2)).ShouldBe(2u);
    }

    [Theory]
    [InlineData(Queue)]
    [InlineData("orphan_error")]
    [InlineData("nothing_error")]
    [InlineData("_error")]
    public async Task Moves_nothing_that_was_not_set_aside(string queue)
    {
        using var response = await Admin.PostAsync($"v1/system/queues/{queue}/replay", content: null);

        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Is_for_administrators_of_the_workspace_that_runs_the_installation()
    {
        using var elsewhere = _gateway!.Client(workspaceId: Guid.Parse("01900000-0000-7000-8000-0000000000ff"));
        using var reviewer = _gateway!.Client(scopes: Scopes.ReviewsWrite);

        foreach (var client in new[] { elsewhere, reviewer })
        {
            using var read = await client.GetAsync("v1/system");
            using var replayed = await client.PostAsync($"v1/system/queues/{Aside}/replay", content: null);
            await read.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
            await replayed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Fact]
    public async Task Tells_of_the_services_while_the_broker_is_away()
    {
        var system = await fixture.Bootstrap.GetObjectAsync("v1/system");
        using var replayed = await fixture.Bootstrap.PostAsync($"v1/system/queues/{Aside}/replay", content: null);

        system["services"]!.AsArray().Count.ShouldBe(4);
        system.ContainsKey("queues").ShouldBeFalse();
        await replayed.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    private ValueTask SendAsync(string queue, string text) => Channel.BasicPublishAsync("", queue, mandatory: true, new BasicProperties
    {
        MessageId = $"id of {text}",
        DeliveryMode = DeliveryModes.Persistent,
        Headers = new Dictionary<string, object?> { ["traceparent"] = "00-1", ["MT-Fault-Message"] = "It broke.", ["x-death"] = "here" },
    }, Encoding.UTF8.GetBytes(text));

    /// <summary>What MassTransit does with a message that its consumer cannot read.</summary>
    private sealed class ComesBack(IChannel channel) : AsyncDefaultBasicConsumer(channel)
    {
        public override async Task HandleBasicDeliverAsync(
            string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
            await Channel.BasicPublishAsync("", Aside, mandatory: true, new BasicProperties(properties), body, cancellationToken);
    }
}
