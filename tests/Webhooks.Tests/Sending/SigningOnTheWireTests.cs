using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Signing;

namespace FactCheck.Webhooks.Tests.Sending;

/// <summary>Which secret signs what is sent, after a rotation and in a replay.</summary>
public sealed class SigningOnTheWireTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private SendingBench _bench = null!;
    private Receiver _receiver = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await SendingBench.StartAsync(postgres);
        _receiver = await Receiver.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Both_secrets_sign_for_24_hours_after_a_rotation()
    {
        var (subscription, first) = await _bench.SubscribeWithSecretAsync(_receiver.Url());
        var second = await RotateAsync(subscription.Id, _bench.Clock.GetUtcNow());

        await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(24));
        await _bench.HappenAsync(subscription);
        var now = _bench.Clock.GetUtcNow();
        await _bench.DispatchAsync();

        var (during, after) = (_receiver.Requests[0], _receiver.Requests[1]);
        Verifies(during, first, now.AddHours(-24)).ShouldBeTrue();
        Verifies(during, second, now.AddHours(-24)).ShouldBeTrue();
        Verifies(after, first, now).ShouldBeFalse();
        Verifies(after, second, now).ShouldBeTrue();
    }

    [Fact]
    public async Task A_replay_is_one_attempt_with_the_same_id_and_todays_secret_even_when_turned_off()
    {
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        var delivery = await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();
        _bench.Clock.Advance(TimeSpan.FromDays(2));
        var secret = await RotateAsync(subscription.Id, _bench.Clock.GetUtcNow().AddDays(-1));
        await _bench.ChangeSubscriptionAsync(subscription.Id, changed => changed.Disable("It was turned off.", _bench.Clock.GetUtcNow()));
        _receiver.AnswerWith(500);

        await _bench.ReplayAsync(delivery);
        await _bench.DispatchAsync();
        await _bench.DispatchAsync();

        _receiver.Requests.Count.ShouldBe(2);
        _receiver.Requests[1].Headers.Id.ShouldBe(_receiver.Requests[0].Headers.Id);
        var today = await _bench.SubscriptionAsync(subscription.Id);
        Verifies(_receiver.Requests[1], secret, _bench.Clock.GetUtcNow()).ShouldBeTrue();
        today.FailingSince.ShouldBeNull();
        var replayed = await _bench.DeliveryAsync(delivery.Id);
        (replayed.Status, await _bench.NextAttemptAtAsync(delivery.Id)).ShouldBe((DeliveryStatuses.Delivered, null));
        (await _bench.AttemptsAsync(delivery.Id)).Select(attempt => attempt.IsManual).ShouldBe([false, true]);
    }

    private async Task<string> RotateAsync(Guid subscriptionId, DateTimeOffset at)
    {
        var secret = WebhookSecret.Create();
        await _bench.ChangeSubscriptionAsync(subscriptionId, rotated => rotated.RotateSecret(_bench.Secrets.Seal(secret), at));
        return secret;
    }

    private static bool Verifies(Receiver.Received request, string secret, DateTimeOffset now) =>
        StandardWebhook.Verify(secret, request.Headers, System.Text.Encoding.UTF8.GetBytes(request.Body), now);
}
