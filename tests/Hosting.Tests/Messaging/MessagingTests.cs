using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Hosting.Messaging;
using FactCheck.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Tests.Messaging;

/// <summary>The promise of the outbox and the inbox, on a real database and a real broker: at least once on the wire, once in effect.</summary>
public sealed class MessagingTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private readonly ProbeRun _run = new(postgres, rabbit);

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_saved_message_arrives_and_leaves_the_outbox()
    {
        var service = await _run.StartAsync();
        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("hello"), TimeProvider.System.GetUtcNow()));
        await ProbeRun.EffectsAsync(service, "hello");
        await Eventually.GetAsync(() => service.QueryAsync(db => db.Outbox.CountAsync()), count => count == 0);
    }

    [Fact]
    public async Task A_message_that_was_not_saved_never_leaves()
    {
        var service = await _run.StartAsync();
        await using (var scope = service.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ProbeDbContext>().Enqueue(new ProbeMessage("unsaved"), TimeProvider.System.GetUtcNow());
        }

        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("saved"), TimeProvider.System.GetUtcNow()));
        await ProbeRun.EffectsAsync(service, "saved");
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_work_is_a_database_that_is_away()
    {
        var service = await _run.StartAsync();

        await service.SaveAsync(db => db.Enqueue(new ProbeMessage(ProbeConsumer.Cut), TimeProvider.System.GetUtcNow()));

        await ProbeRun.EffectsAsync(service, ProbeConsumer.Cut);
    }

    [Fact]
    public async Task A_message_delivered_twice_has_one_effect()
    {
        var service = await _run.StartAsync();
        var bus = service.Services.GetRequiredService<IBus>();
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bus.Publish(new ProbeMessage("again"), context => context.MessageId = id)));
        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("after"), TimeProvider.System.GetUtcNow()));
        await ProbeRun.EffectsAsync(service, "after", "again");
        await Eventually.GetAsync(() => _run.MessagesAsync(ProbeService.Queue), count => count == 0);
        await ProbeRun.EffectsAsync(service, "after", "again");
        (await _run.MessagesAsync(ProbeService.Queue + "_skipped")).ShouldBe(0u, "a second delivery is not set aside");
    }

    [Fact]
    public async Task Poison_ends_in_the_error_queue_and_the_rest_flow_on()
    {
        var service = await _run.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await service.SaveAsync(db =>
        {
            db.Enqueue(new ProbeMessage("poison"), now);
            db.Enqueue(new ProbeMessage("healthy"), now);
        });
        await ProbeRun.EffectsAsync(service, "healthy");
        await Eventually.GetAsync(() => _run.MessagesAsync(ProbeService.Queue + "_error"), count => count == 1);
        (await service.QueryAsync(db => db.Inbox.CountAsync())).ShouldBe(1, "a message that failed was not handled");
    }

    [Fact]
    public async Task A_message_that_kills_its_consumer_is_parked_after_the_delivery_limit()
    {
        var service = await _run.StartAsync();
        await service.StopAsync();
        using var published = await rabbit.Management.PostAsJsonAsync(
            $"api/exchanges/{rabbit.VirtualHost}/{ProbeService.Queue}/publish",
            new { properties = new { }, routing_key = "", payload = "{}", payload_encoding = "string" });
        published.EnsureSuccessStatusCode();
        await Eventually.GetAsync(() => _run.MessagesAsync(ProbeService.Queue), count => count == 1);

        // Each taking without an answer is what a consumer does that dies.
        await Eventually.GetAsync(
            async () =>
            {
                using var taken = await rabbit.Management.PostAsJsonAsync(
                    $"api/queues/{rabbit.VirtualHost}/{ProbeService.Queue}/get",
                    new { count = 1, ackmode = "reject_requeue_true", encoding = "auto" });
                return await _run.MessagesAsync(ProbeService.Queue + "_dead");
            },
            count => count == 1);
    }

    [Fact]
    public async Task What_cannot_be_published_waits_and_the_rest_of_its_batch_goes()
    {
        var service = await _run.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await service.SaveAsync(db =>
        {
            db.Enqueue(new ProbeMessage("first"), now);
            db.Enqueue(new ProbeNews("nobody takes it"), now);
            db.Enqueue(new ProbeMessage("last"), now);
            db.Database.ExecuteSql(
                $"""
                INSERT INTO probe.outbox (message_id, type, body, created_at, next_attempt_at, attempts, mandatory)
                VALUES (gen_random_uuid(), 'Of.Another.Version, Of', 'null', now(), now(), 0, true)
                """);
        });

        await ProbeRun.EffectsAsync(service, "first", "last");
        var waiting = await Eventually.GetAsync(
            () => service.QueryAsync(db => db.Outbox.OrderBy(message => message.Type).Select(message => new { message.Type, message.Attempts }).ToListAsync()),
            messages => messages.Count == 2 && messages.TrueForAll(message => message.Attempts > 0));
        waiting.ConvertAll(message => message.Type.Split(',')[0]).ShouldBe([typeof(ProbeNews).FullName!, "Of.Another.Version"]);
    }

    [Fact]
    public async Task A_message_arrives_when_the_broker_has_closed_every_connection()
    {
        var service = await _run.StartAsync();
        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("before"), TimeProvider.System.GetUtcNow()));
        await ProbeRun.EffectsAsync(service, "before");

        // The management API learns of a connection seconds after the broker.
        var open = await Eventually.GetAsync(
            ConnectionsAsync,
            connections => connections.Exists(one => one.TryGetProperty("user_provided_name", out var name) && name.GetString()!.EndsWith("outbox", StringComparison.Ordinal)));
        foreach (var connection in open)
        {
            using var closed = await rabbit.Management.DeleteAsync($"api/connections/{Uri.EscapeDataString(connection.GetProperty("name").GetString()!)}");
        }

        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("after"), TimeProvider.System.GetUtcNow()));
        await ProbeRun.EffectsAsync(service, "after", "before");
    }

    [Fact]
    public async Task Two_copies_share_one_outbox_and_publish_each_message_once()
    {
        const int Count = 500;
        var (first, second) = (await _run.StartAsync(), await _run.StartAsync());
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(new[] { first, second }.Select((service, copy) => service.SaveAsync(db =>
        {
            for (var number = 0; number < Count; number++)
            {
                db.Enqueue(new ProbeMessage($"{copy}-{number:D3}"), now);
            }
        })));
        await ProbeRun.EffectsAsync(first, [.. Enumerable.Range(0, 2).SelectMany(copy => Enumerable.Range(0, Count).Select(number => $"{copy}-{number:D3}"))]);
    }

    private async Task<List<JsonElement>> ConnectionsAsync() =>
        [.. (await rabbit.Management.GetFromJsonAsync<JsonElement>($"api/vhosts/{rabbit.VirtualHost}/connections")).EnumerateArray()];
}
