using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Sending;

namespace FactCheck.Webhooks.Tests.Sending;

/// <summary>What an endpoint's answers do to its deliveries and to its subscription.</summary>
public sealed class EndpointHealthTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private SendingBench _bench = null!;
    private Receiver _receiver = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
    public async Task An_answer_of_410_disables_and_cancels_what_waits()
    {
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        var waiting = await _bench.HappenAsync(subscription);
        _receiver.AnswerWith(500, 410);
        await _bench.DispatchAsync();
        var delivery = await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();

        (await _bench.DeliveryAsync(delivery.Id)).Status.ShouldBe(DeliveryStatuses.Failed);
        (await _bench.DeliveryAsync(waiting.Id)).Status.ShouldBe(DeliveryStatuses.Cancelled);
        (await _bench.SubscriptionAsync(subscription.Id)).DisabledReason.ShouldBe("The endpoint answered 410 Gone.");
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _bench.DispatchAsync();
        _receiver.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_failed_and_what_was_disabled_is_counted()
    {
        using var failed = new Measured("factcheck.webhooks.attempts.failed");
        using var disabled = new Measured("factcheck.webhooks.endpoints.disabled");
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        _receiver.AnswerWith(204, 500, 410);

        for (var deliveries = 0; deliveries < 3; deliveries++)
        {
            await _bench.HappenAsync(subscription);
            await _bench.DispatchAsync();
        }

        failed.Seen.Sum(one => one.Value).ShouldBe(2);
        disabled.Seen.Sum(one => one.Value).ShouldBe(1);
    }

    [Fact]
    public async Task Five_days_of_nothing_but_failures_disable()
    {
        _receiver.AnswerWith(500);
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        var since = _bench.Clock.GetUtcNow();
        await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();

        _bench.Clock.Advance(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1));
        await _bench.DispatchAsync();
        var failing = await _bench.SubscriptionAsync(subscription.Id);
        (failing.FailingSince, failing.DisabledAt).ShouldBe((since, null));

        var last = await _bench.HappenAsync(subscription);
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bench.DispatchAsync();
        (await _bench.SubscriptionAsync(subscription.Id)).DisabledReason.ShouldBe("Every delivery has failed for 5 days.");
        (await _bench.DeliveryAsync(last.Id)).Status.ShouldBe(DeliveryStatuses.Cancelled);
    }

    [Fact]
    public async Task One_success_forgives_the_failures_before_it()
    {
        _receiver.AnswerWith(500, 204);
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        var delivery = await _bench.HappenAsync(subscription);

        await _bench.DispatchAsync();
        (await _bench.SubscriptionAsync(subscription.Id)).FailingSince.ShouldNotBeNull();
        await _bench.AdvanceToNextAttemptAsync(delivery.Id);
        await _bench.DispatchAsync();

        (await _bench.SubscriptionAsync(subscription.Id)).FailingSince.ShouldBeNull();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Nothing_but_2xx_is_success(int status)
    {
        _receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = _receiver.Url("/elsewhere");
            return Task.CompletedTask;
        };
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));

        await _bench.DispatchAsync();

        (await _bench.DeliveryAsync(delivery.Id)).Status.ShouldBe(DeliveryStatuses.Pending);
        _receiver.Requests.ShouldHaveSingleItem().Path.ShouldBe("/hook");
    }

    [Theory]
    [InlineData("9", 9)]
    [InlineData("1", 5)]
    [InlineData("3600", 10)]
    [InlineData("Sun, 22 Nov 2026 12:00:08 GMT", 8)]
    public async Task Retry_after_is_honoured_within_bounds(string header, int seconds)
    {
        _receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        };
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));

        await _bench.DispatchAsync();

        (await _bench.AdvanceToNextAttemptAsync(delivery.Id)).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_is_given_15_seconds()
    {
        _receiver.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));
        var attempts = await _bench.Dispatcher().DispatchAsync(Cancellation, Cancellation);
        await Eventually.GetAsync(() => Task.FromResult(_receiver.Requests.Count), count => count == 1);

        _bench.Clock.Advance(TimeSpan.FromSeconds(15));
        await Task.WhenAll(attempts);

        var attempt = (await _bench.AttemptsAsync(delivery.Id)).ShouldHaveSingleItem();
        (attempt.StatusCode, attempt.Error, attempt.DurationMs).ShouldBe((null, "The endpoint did not answer within 15 s.", 15_000));
    }

    [Fact]
    public async Task Keeps_the_first_16_kB_of_an_endless_answer()
    {
        _receiver.Answer = async (_, context) =>
        {
            var page = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(page, context.RequestAborted);
            }
        };
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));

        await _bench.DispatchAsync();

        // And Postgres, whose text has no U+0000, took it.
        (await _bench.AttemptsAsync(delivery.Id)).ShouldHaveSingleItem().Response.ShouldBe(new string('\uFFFD', AttemptSender.MaxResponseBytes));
    }

    [Fact]
    public async Task An_endpoint_that_cannot_be_reached_is_logged_in_a_sentence()
    {
        var url = _receiver.Url();
        await _receiver.DisposeAsync();
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(url));

        await _bench.DispatchAsync();

        (await _bench.AttemptsAsync(delivery.Id)).ShouldHaveSingleItem().Error.ShouldNotBeNull().ShouldStartWith("The endpoint could not be reached:");
    }

    [Fact]
    public async Task An_address_that_has_turned_bad_since_is_refused_at_connect_time()
    {
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync("http://169.254.169.254/latest/meta-data/"));

        await _bench.DispatchAsync();

        (await _bench.AttemptsAsync(delivery.Id)).ShouldHaveSingleItem().Error.ShouldBe(
            "169.254.169.254 is not a public address; requests go to public addresses only.");
    }
}
