using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Hosting.Messaging;
using FactCheck.Testing;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Hosting.Tests.Messaging;

/// <summary>The promise of the outbox and the inbox, on a real database and a real broker: at least once on the wire, once in effect.</summary>
public sealed class MessagingTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private readonly List<WebApplication> _running = [];

    public async ValueTask InitializeAsync()
    {
        await using var service = ProbeService.Build(postgres.ConnectionString, rabbit.AmqpUri);
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeDbContext>();
        if (await db.Database.SqlQuery<bool>($"SELECT to_regclass('probe.outbox') IS NULL AS \"Value\"").SingleAsync())
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"TRUNCATE probe.outbox, probe.inbox, probe.effects");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running)
        {
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_saved_message_arrives_and_leaves_the_outbox()
    {
        var service = await StartAsync();
        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("hello"), TimeProvider.System.GetUtcNow()));
        await EffectsAsync(service, "hello");
        await Eventually.GetAsync(() => service.QueryAsync(db => db.Outbox.CountAsync()), count => count == 0);
    }

    [Fact]
    public async Task A_message_that_was_not_saved_never_leaves()
    {
        var service = await StartAsync();
        await using (var scope = service.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ProbeDbContext>().Enqueue(new ProbeMessage("unsaved"), TimeProvider.System.GetUtcNow());
        }

        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("saved"), TimeProvider.System.GetUtcNow()));
        await EffectsAsync(service, "saved");
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_work_is_a_database_that_is_away()
    {
        var service = await StartAsync();

        await service.SaveAsync(db => db.Enqueue(new ProbeMessage(ProbeConsumer.Cut), TimeProvider.System.GetUtcNow()));

        await EffectsAsync(service, ProbeConsumer.Cut);
    }

    [Fact]
    public async Task A_message_delivered_twice_has_one_effect()
    {
        var service = await StartAsync();
        var bus = service.Services.GetRequiredService<IBus>();
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bus.Publish(new ProbeMessage("again"), context => context.MessageId = id)));
        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("after"), TimeProvider.System.GetUtcNow()));
        await EffectsAsync(service, "after", "again");
        await Eventually.GetAsync(() => MessagesAsync(ProbeService.Queue), count => count == 0);
        await EffectsAsync(service, "after", "again");
        (await MessagesAsync(ProbeService.Queue + "_skipped")).ShouldBe(0u, "a second delivery is not set aside");
    }

    [Fact]
    public async Task Poison_ends_in_the_error_queue_and_the_rest_flow_on()
    {
        var service = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await service.SaveAsync(db =>
        {
            db.Enqueue(new ProbeMessage("poison"), now);
            db.Enqueue(new ProbeMessage("healthy"), now);
        });
        await EffectsAsync(service, "healthy");
        await Eventually.GetAsync(() => MessagesAsync(ProbeService.Queue + "_error"), count => count == 1);
        (await service.QueryAsync(db => db.Inbox.CountAsync())).ShouldBe(1, "a message that failed was not handled");
    }

    [Fact]
    public async Task A_message_that_kills_its_consumer_is_parked_after_the_delivery_limit()
    {
        var service = await StartAsync();
        await service.StopAsync();
        using var published = await rabbit.Management.PostAsJsonAsync(
            $"api/exchanges/{rabbit.VirtualHost}/{ProbeService.Queue}/publish",
            new { properties = new { }, routing_key = "", payload = "{}", payload_encoding = "string" });
        published.EnsureSuccessStatusCode();
        await Eventually.GetAsync(() => MessagesAsync(ProbeService.Queue), count => count == 1);

        // Each taking without an answer is what a consumer does that dies.
        await Eventually.GetAsync(
            async () =>
            {
                using var taken = await rabbit.Management.PostAsJsonAsync(
                    $"api/queues/{rabbit.VirtualHost}/{ProbeService.Queue}/get",
                    new { count = 1, ackmode = "reject_requeue_true", encoding = "auto" });
                return await MessagesAsync(ProbeService.Queue + "_dead");
            },
            count => count == 1);
    }

    [Fact]
    public async Task A_message_waits_in_the_outbox_until_somebody_can_receive_it()
    {
        var publisher = await StartAsync(consumes: false);
        using var removed = await rabbit.Management.DeleteAsync($"api/queues/{rabbit.VirtualHost}/{ProbeService.Queue}");
        await publisher.SaveAsync(db => db.Enqueue(new ProbeMessage("early"), TimeProvider.System.GetUtcNow()));
        await Eventually.GetAsync(() => publisher.QueryAsync(db => db.Outbox.Select(message => message.Attempts).SingleAsync()), attempts => attempts > 0);

        var consumer = await StartAsync();
        await EffectsAsync(consumer, "early");
    }

    [Fact]
    public async Task What_cannot_be_published_waits_and_the_rest_of_its_batch_goes()
    {
        var service = await StartAsync();
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

        await EffectsAsync(service, "first", "last");
        var waiting = await Eventually.GetAsync(
            () => service.QueryAsync(db => db.Outbox.OrderBy(message => message.Type).Select(message => new { message.Type, message.Attempts }).ToListAsync()),
            messages => messages.Count == 2 && messages.TrueForAll(message => message.Attempts > 0));
        waiting.ConvertAll(message => message.Type.Split(',')[0]).ShouldBe([typeof(ProbeNews).FullName!, "Of.Another.Version"]);
    }

    [Fact]
    public async Task A_message_arrives_when_the_broker_has_closed_every_connection()
    {
        var service = await StartAsync();
        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("before"), TimeProvider.System.GetUtcNow()));
        await EffectsAsync(service, "before");

        // The management API learns of a connection seconds after the broker.
        var open = await Eventually.GetAsync(
            ConnectionsAsync,
            connections => connections.Exists(one => one.TryGetProperty("user_provided_name", out var name) && name.GetString()!.EndsWith("outbox", StringComparison.Ordinal)));
        foreach (var connection in open)
        {
            using var closed = await rabbit.Management.DeleteAsync($"api/connections/{Uri.EscapeDataString(connection.GetProperty("name").GetString()!)}");
        }

        await service.SaveAsync(db => db.Enqueue(new ProbeMessage("after"), TimeProvider.System.GetUtcNow()));
        await EffectsAsync(service, "after", "before");
    }

    [Fact]
    public async Task News_that_nobody_listens_to_does_not_wait()
    {
        var publisher = await StartAsync(consumes: false);
        await publisher.SaveAsync(db => db.EnqueueNews(new ProbeNews("nobody"), TimeProvider.System.GetUtcNow()));
        await Eventually.GetAsync(() => publisher.QueryAsync(db => db.Outbox.CountAsync()), count => count == 0);
    }

    [Fact]
    public async Task Two_copies_share_one_outbox_and_publish_each_message_once()
    {
        const int Count = 500;
        var (first, second) = (await StartAsync(), await StartAsync());
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(new[] { first, second }.Select((service, copy) => service.SaveAsync(db =>
        {
            for (var number = 0; number < Count; number++)
            {
                db.Enqueue(new ProbeMessage($"{copy}-{number:D3}"), now);
            }
        })));
        await EffectsAsync(first, [.. Enumerable.Range(0, 2).SelectMany(copy => Enumerable.Range(0, Count).Select(number => $"{copy}-{number:D3}"))]);
    }

    private async Task<WebApplication> StartAsync(bool consumes = true)
    {
        var service = ProbeService.Build(postgres.ConnectionString, rabbit.AmqpUri, consumes);
        _running.Add(service);
        await service.StartAsync();
        await Eventually.GetAsync(async () => (await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status.ToString(), status => status == "Healthy");
        return service;
    }

    private static async Task EffectsAsync(WebApplication service, params string[] expected)
    {
        var seen = await Eventually.GetAsync(
            () => service.QueryAsync(db => db.Effects.OrderBy(effect => effect.Text).Select(effect => effect.Text).ToListAsync()),
            effects => effects.Count >= expected.Length);
        seen.ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    private async Task<List<JsonElement>> ConnectionsAsync() =>
        [.. (await rabbit.Management.GetFromJsonAsync<JsonElement>($"api/vhosts/{rabbit.VirtualHost}/connections")).EnumerateArray()];

    /// <summary>Asked over AMQP, which counts at once; the management API's counts are seconds old.</summary>
    private async Task<uint> MessagesAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(rabbit.AmqpUri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == 404)
        {
            // An error queue is declared with the first message that goes to it.
            return 0;
        }
    }
}
