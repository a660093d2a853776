using FactCheck.Hosting.Messaging;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Hosting.Tests.Messaging;

/// <summary>Whom a message must reach: it waits in the outbox until all of them can have it.</summary>
public sealed class RecipientsTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private readonly ProbeRun _run = new(postgres, rabbit);

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_message_waits_in_the_outbox_until_somebody_can_receive_it()
    {
        var publisher = await _run.StartAsync(consumes: false);
        using var removed = await rabbit.Management.DeleteAsync($"api/queues/{rabbit.VirtualHost}/{ProbeService.Queue}");
        await publisher.SaveAsync(db => db.Enqueue(new ProbeMessage("early"), TimeProvider.System.GetUtcNow()));
        await Eventually.GetAsync(() => publisher.QueryAsync(db => db.Outbox.Select(message => message.Attempts).SingleAsync()), attempts => attempts > 0);

        var consumer = await _run.StartAsync();
        await ProbeRun.EffectsAsync(consumer, "early");
    }

    [Fact]
    public async Task A_message_waits_until_every_service_that_must_have_it_can_receive_it()
    {
        var publisher = await _run.StartAsync(consumes: false);
        await rabbit.DeclareAsync(ProbeService.OtherQueues[0]);
        await publisher.SaveAsync(db => db.Enqueue(new ProbeShared("for both"), TimeProvider.System.GetUtcNow()));
        await Eventually.GetAsync(() => publisher.QueryAsync(db => db.Outbox.Select(message => message.Attempts).SingleAsync()), attempts => attempts > 1);
        (await _run.MessagesAsync(ProbeService.OtherQueues[0])).ShouldBe(0u, "one that goes out is not sent again to whoever comes later");

        await rabbit.DeclareAsync(ProbeService.OtherQueues[1]);

        foreach (var queue in ProbeService.OtherQueues)
        {
            await Eventually.GetAsync(() => _run.MessagesAsync(queue), count => count == 1);
        }
    }

    [Fact]
    public async Task News_that_nobody_listens_to_does_not_wait()
    {
        var publisher = await _run.StartAsync(consumes: false);
        await publisher.SaveAsync(db => db.EnqueueNews(new ProbeNews("nobody"), TimeProvider.System.GetUtcNow()));
        await Eventually.GetAsync(() => publisher.QueryAsync(db => db.Outbox.CountAsync()), count => count == 0);
    }
}
