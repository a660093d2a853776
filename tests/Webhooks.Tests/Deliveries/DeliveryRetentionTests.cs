using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Events;
using FactCheck.Webhooks.Tests.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Webhooks.Tests.Deliveries;

public sealed class DeliveryRetentionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private SendingBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await SendingBench.StartAsync(postgres);

    public async ValueTask DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(null, 30)]
    [InlineData("90", 90)]
    [InlineData("1", 7)]
    public async Task Deletes_what_is_older_than_the_days_that_are_set_with_its_deliveries_and_attempts(string? setting, int days)
    {
        using var retention = Retention(setting);
        await using var receiver = await Receiver.StartAsync();
        var subscription = await _bench.SubscribeAsync(receiver.Url());
        var old = await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var young = await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();

        _bench.Clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1));
        (await retention.DeleteOldAsync(CancellationToken.None)).ShouldBe(0);
        _bench.Clock.Advance(TimeSpan.FromMilliseconds(500));

        (await retention.DeleteOldAsync(CancellationToken.None)).ShouldBe(1);
        (await _bench.AttemptsAsync(old.Id)).ShouldBeEmpty();
        (await _bench.AttemptsAsync(young.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Keeps_the_corrections_that_a_webhook_which_is_off_is_owed_until_it_was_sent_them()
    {
        using var retention = Retention(null);
        await using var receiver = await Receiver.StartAsync();
        var id = (await _bench.SubscribeAsync(receiver.Url())).Id;
        await _bench.ChangeSubscriptionAsync(id, known => known.Disable("It was turned off.", _bench.Clock.GetUtcNow()));
        var subscription = await _bench.SubscriptionAsync(id);
        await _bench.HappenAsync(subscription);
        var owed = await _bench.HappenAsync(subscription, type: EventTypes.VerdictCorrected);
        _bench.Clock.Advance(TimeSpan.FromDays(60));

        (await retention.DeleteOldAsync(CancellationToken.None)).ShouldBe(1);
        (await _bench.DeliveryAsync(owed.Id)).Status.ShouldBe(DeliveryStatuses.Cancelled);

        await _bench.ChangeSubscriptionAsync(id, known => known.Enable(_bench.Clock.GetUtcNow()));
        await _bench.RecoverAmendmentsAsync(id);
        (await retention.DeleteOldAsync(CancellationToken.None)).ShouldBe(0);

        await _bench.DispatchAsync();
        receiver.Requests.ShouldHaveSingleItem();
        (await retention.DeleteOldAsync(CancellationToken.None)).ShouldBe(1);
    }

    private DeliveryRetention Retention(string? days) => new(
        _bench.Scopes,
        new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:RetentionDays", days)]).Build(),
        _bench.Clock,
        NullLogger<DeliveryRetention>.Instance);
}
