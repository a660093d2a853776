using FactCheck.Hosting.Data;
using FactCheck.Hosting.Security;
using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Signing;
using FactCheck.Webhooks.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace FactCheck.Webhooks.Tests.Sending;

/// <summary>The service's own dispatcher over a real database, with a clock that the test moves; the service itself is not started.</summary>
internal sealed class SendingBench : IAsyncDisposable
{
    internal static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _service;
    private readonly LaneService _lanes;

    private SendingBench(WebApplication service, DateTimeOffset start)
    {
        _service = service;
        Clock = new FakeTimeProvider(start);
        Queue = service.Services.GetRequiredService<DeliveryQueue>();
        Secrets = service.Services.GetRequiredService<SealedSecrets>();
        Sender = new AttemptSender(service.Services.GetRequiredService<IHttpClientFactory>(), new EndpointPipelines(Clock), Clock);
        Log = new AttemptLog(
            service.Services.GetRequiredService<NpgsqlDataSource>(), Scopes, new RetrySchedule(new Random(1)), Clock, NullLogger<AttemptLog>.Instance);
        _lanes = new LaneService(Queue, Sender, Log, Clock);
    }

    internal FakeTimeProvider Clock { get; }

    internal IServiceScopeFactory Scopes => _service.Services.GetRequiredService<IServiceScopeFactory>();

    internal DeliveryQueue Queue { get; }

    internal AttemptSender Sender { get; }

    internal AttemptLog Log { get; }

    internal SealedSecrets Secrets { get; }

    internal static async Task<SendingBench> StartAsync(PostgresFixture postgres, DateTimeOffset? start = null)
    {
        var service = WebhooksService.Build(
        [
            $"--ConnectionStrings:Postgres={postgres.ConnectionString}",
            "--ConnectionStrings:RabbitMq=amqp://nobody@127.0.0.1:1/",
            $"--InternalAuth:SigningKey={Convert.ToBase64String(new byte[32])}",
            "--Outgoing:AllowLoopback=true",
        ]);
        var bench = new SendingBench(service, start ?? Noon);
        await bench.InDatabaseAsync(async db =>
        {
            await db.Database.MigrateAsync();
            await db.Subscriptions.ExecuteDeleteAsync();
            await db.Events.ExecuteDeleteAsync();
        });
        return bench;
    }

    /// <summary>As another copy of the service would be.</summary>
    internal DeliveryDispatcher Dispatcher() => new(Queue, _lanes, new CommitSignal<DeliveryDispatcher>(), Clock, NullLogger<DeliveryDispatcher>.Instance);

    /// <summary>Sends all that is due now, and waits until it is booked.</summary>
    internal async Task DispatchAsync() => await Task.WhenAll(await Dispatcher().DispatchAsync(CancellationToken.None, CancellationToken.None));

    /// <returns>The subscription, with its secret in plain text.</returns>
    internal async Task<(Subscription Subscription, string Secret)> SubscribeWithSecretAsync(string url)
    {
        var settings = new SubscriptionSettings { Url = url, EventTypes = [EventTypes.ClaimFlagged] };
        var secret = WebhookSecret.Create();
        var subscription = Subscription.Create(Workspace.DefaultId, settings, Secrets.Seal(secret), Clock.GetUtcNow());
        await SaveAsync(subscription);
        return (subscription, secret);
    }

    internal async Task<Subscription> SubscribeAsync(string url) => (await SubscribeWithSecretAsync(url)).Subscription;

    internal async Task<Delivery> HappenAsync(
        Subscription subscription, string body = """{"type":"claim.flagged"}""", string type = EventTypes.ClaimFlagged)
    {
        var now = Clock.GetUtcNow();
        var happened = new WebhookEvent { Id = Guid.CreateVersion7(now), WorkspaceId = Workspace.DefaultId, Type = type, Body = body, CreatedAt = now };
        object[] rows = [.. Delivery.Of(happened, subscription, now)];
        await SaveAsync([happened, .. rows]);
        return (Delivery)rows[0];
    }

    internal Task<Delivery> DeliveryAsync(Guid id) => ReadAsync(db => db.Deliveries.SingleAsync(delivery => delivery.Id == id));

    internal Task<Subscription> SubscriptionAsync(Guid id) => ReadAsync(db => db.Subscriptions.SingleAsync(subscription => subscription.Id == id));

    /// <summary>How many deliveries are still to be sent.</summary>
    internal async Task<int> WaitingAsync()
    {
        var waiting = 0;
        await InDatabaseAsync(async db => waiting = await db.Queue.CountAsync());
        return waiting;
    }

    internal Task<List<Attempt>> AttemptsAsync(Guid deliveryId) =>
        ReadAsync(db => db.Attempts.Where(attempt => attempt.DeliveryId == deliveryId).OrderBy(attempt => attempt.Number).ToListAsync());

    internal Task ReplayAsync(Delivery delivery) => InDatabaseAsync(db => db.Database.ReplayAsync(delivery, Clock.GetUtcNow(), CancellationToken.None));

    internal Task RecoverAmendmentsAsync(Guid subscriptionId) => InDatabaseAsync(db =>
        db.Database.RecoverAsync(new WaitingDeliveries.Missed(subscriptionId, default, EventTypes.Amendments), Clock.GetUtcNow(), CancellationToken.None));

    /// <summary>The body of its event alone, as where it was put in the queue at the same time.</summary>
    internal Task EraseAsync(Delivery delivery) => InDatabaseAsync(db => db.Events
        .Where(happened => happened.Id == delivery.EventId).ExecuteUpdateAsync(set => set.SetProperty(happened => happened.Body, (string?)null)));

    /// <summary>Null where nothing of it is to be sent.</summary>
    internal async Task<DateTimeOffset?> NextAttemptAtAsync(Guid deliveryId) =>
        (await ReadAsync(db => db.Queue.SingleOrDefaultAsync(queued => queued.DeliveryId == deliveryId)))?.NextAttemptAt;

    internal Task ChangeSubscriptionAsync(Guid id, Action<Subscription> change) => InDatabaseAsync(async db =>
    {
        change(await db.Subscriptions.SingleAsync(subscription => subscription.Id == id));
        await db.SaveChangesAsync();
    });

    /// <summary>As if the time of every lease had passed.</summary>
    internal Task EndLeasesAsync() => InDatabaseAsync(db =>
        db.Subscriptions.ExecuteUpdateAsync(set => set.SetProperty(subscription => subscription.LeasedUntil, Clock.GetUtcNow())));

    /// <summary>Moves the clock to the delivery's next attempt.</summary>
    /// <returns>How long that was.</returns>
    internal async Task<TimeSpan> AdvanceToNextAttemptAsync(Guid deliveryId)
    {
        var next = await NextAttemptAtAsync(deliveryId) ?? throw new InvalidOperationException("There is no next attempt.");
        var wait = next - Clock.GetUtcNow();
        Clock.Advance(wait);
        return wait;
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    private Task SaveAsync(params object[] rows) => InDatabaseAsync(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync();
    });

    private async Task<T> ReadAsync<T>(Func<WebhooksDbContext, Task<T>> read)
    {
        var result = default(T);
        await InDatabaseAsync(async db => result = await read(db));
        return result!;
    }

    private async Task InDatabaseAsync(Func<WebhooksDbContext, Task> work)
    {
        await using var scope = _service.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(Workspace.DefaultId);
        await work(scope.ServiceProvider.GetRequiredService<WebhooksDbContext>());
    }
}
