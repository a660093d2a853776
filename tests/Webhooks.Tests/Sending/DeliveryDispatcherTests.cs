using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Signing;

namespace FactCheck.Webhooks.Tests.Sending;

public sealed class DeliveryDispatcherTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

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
    public async Task What_was_erased_while_it_was_queued_leaves_the_queue()
    {
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        var erased = await _bench.HappenAsync(subscription);
        await _bench.EraseAsync(erased);

        await _bench.DispatchAsync();

        (await _bench.WaitingAsync()).ShouldBe(0);
        (await _bench.DeliveryAsync(erased.Id)).Status.ShouldBe(DeliveryStatuses.Cancelled);
        _receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sends_the_body_signed_with_the_secret()
    {
        var (subscription, secret) = await _bench.SubscribeWithSecretAsync(_receiver.Url());
        var delivery = await _bench.HappenAsync(subscription, """{"type":"claim.flagged","words":"“ü”"}""");

        await _bench.DispatchAsync();

        var request = _receiver.Requests.ShouldHaveSingleItem();
        request.Body.ShouldBe("""{"type":"claim.flagged","words":"“ü”"}""");
        request.ContentType.ShouldBe("application/json; charset=utf-8");
        request.IsTraced.ShouldBeFalse("our trace ids are nobody else's business");
        request.Headers.Id.ShouldBe($"evt_{delivery.EventId:N}");
        Verifies(request, secret).ShouldBeTrue();
        (await _bench.DeliveryAsync(delivery.Id)).Status.ShouldBe("delivered");
    }

    [Fact]
    public async Task Sends_the_same_id_again_until_the_endpoint_answers_200()
    {
        _receiver.AnswerWith(500, 500, 200);
        var (subscription, secret) = await _bench.SubscribeWithSecretAsync(_receiver.Url());
        var delivery = await _bench.HappenAsync(subscription);

        await _bench.DispatchAsync();
        var first = await _bench.AdvanceToNextAttemptAsync(delivery.Id);
        await _bench.DispatchAsync();
        var second = await _bench.AdvanceToNextAttemptAsync(delivery.Id);
        await _bench.DispatchAsync();

        first.TotalSeconds.ShouldBeInRange(4, 6);
        second.TotalSeconds.ShouldBeInRange(240, 360);
        _receiver.Requests.Count.ShouldBe(3);
        _receiver.Requests.Select(request => request.Headers.Id).Distinct().ShouldHaveSingleItem();
        _receiver.Requests.Select(request => request.Headers.Timestamp).ShouldBeUnique();
        Verifies(_receiver.Requests[2], secret).ShouldBeTrue();
        var attempts = await _bench.AttemptsAsync(delivery.Id);
        attempts.Select(attempt => attempt.StatusCode).ShouldBe([500, 500, 200]);
        attempts.Select(attempt => attempt.Number).ShouldBe([1, 2, 3]);
        attempts.ShouldAllBe(attempt => attempt.Response == "as you were");
        (await _bench.SubscriptionAsync(subscription.Id)).FailingSince.ShouldBeNull();
    }

    [Fact]
    public async Task Sends_nothing_before_it_is_due_or_after_it_arrived()
    {
        _receiver.AnswerWith(500, 200);
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));

        await _bench.DispatchAsync();
        await _bench.DispatchAsync();
        _receiver.Requests.Count.ShouldBe(1);

        await _bench.AdvanceToNextAttemptAsync(delivery.Id);
        await _bench.DispatchAsync();
        _bench.Clock.Advance(TimeSpan.FromDays(2));
        await _bench.DispatchAsync();
        _receiver.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Gives_up_after_the_tenth_attempt_some_75_hours_later()
    {
        _receiver.AnswerWith(503);
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));
        var waited = TimeSpan.Zero;

        await _bench.DispatchAsync();
        while (await _bench.NextAttemptAtAsync(delivery.Id) is not null)
        {
            waited += await _bench.AdvanceToNextAttemptAsync(delivery.Id);
            await _bench.DispatchAsync();
        }

        _receiver.Requests.Count.ShouldBe(10);
        waited.TotalHours.ShouldBeInRange(75.5 * 0.8, 75.5 * 1.2);
        (await _bench.DeliveryAsync(delivery.Id)).Status.ShouldBe("failed");
    }

    [Fact]
    public async Task A_process_that_dies_between_send_and_commit_leaves_it_to_be_sent_again()
    {
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        var delivery = await _bench.HappenAsync(subscription);
        var lane = (await _bench.Queue.ClaimAsync(10, _bench.Clock.GetUtcNow(), Cancellation)).ShouldHaveSingleItem();
        var due = (await _bench.Queue.ReadAsync(lane, 10, _bench.Clock.GetUtcNow(), Cancellation)).ShouldHaveSingleItem();
        await _bench.Sender.SendAsync(due, Cancellation);

        // Nothing is booked. While the lease runs, the others keep off; then one of them sends again.
        await _bench.DispatchAsync();
        _receiver.Requests.Count.ShouldBe(1);
        _bench.Clock.Advance(DeliveryQueue.Lease);
        await _bench.DispatchAsync();

        _receiver.Requests.Count.ShouldBe(2);
        _receiver.Requests.Select(request => request.Headers.Id).Distinct().ShouldHaveSingleItem();
        (await _bench.DeliveryAsync(delivery.Id)).Status.ShouldBe("delivered");
    }

    [Fact]
    public async Task Whoever_lost_the_lease_books_nothing()
    {
        var delivery = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url()));
        var lane = (await _bench.Queue.ClaimAsync(10, _bench.Clock.GetUtcNow(), Cancellation)).ShouldHaveSingleItem();
        var due = (await _bench.Queue.ReadAsync(lane, 10, _bench.Clock.GetUtcNow(), Cancellation)).ShouldHaveSingleItem();
        var outcome = await _bench.Sender.SendAsync(due, Cancellation);

        _bench.Clock.Advance(DeliveryQueue.Lease);
        (await _bench.Queue.ClaimAsync(10, _bench.Clock.GetUtcNow(), Cancellation)).ShouldHaveSingleItem();

        (await _bench.Log.BookAsync(lane, [new MadeAttempt(due, outcome, _bench.Clock.GetUtcNow())])).ShouldBeFalse();
        (await _bench.AttemptsAsync(delivery.Id)).ShouldBeEmpty();
        (await _bench.DeliveryAsync(delivery.Id)).Status.ShouldBe("pending");
        (await _bench.Queue.ReadAsync(lane, 10, _bench.Clock.GetUtcNow(), Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Copies_that_run_at_once_send_each_delivery_once()
    {
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        foreach (var number in Enumerable.Range(0, 40))
        {
            await _bench.HappenAsync(subscription, $$"""{"number":{{number}}}""");
        }

        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _bench.Dispatcher().DispatchAsync(Cancellation, Cancellation)));
        begun.Sum(lanes => lanes.Count).ShouldBe(1, "an endpoint is served by one copy at a time");
        await Task.WhenAll(begun.SelectMany(lanes => lanes));

        _receiver.Requests.Count.ShouldBe(40);
        _receiver.Requests.Select(request => request.Headers.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_slow_endpoint_never_holds_up_another()
    {
        var release = new TaskCompletionSource();
        _receiver.Answer = (request, _) => request.Path == "/slow" ? release.Task : Task.CompletedTask;
        var slow = await _bench.SubscribeAsync(_receiver.Url("/slow"));
        foreach (var _ in Enumerable.Range(0, 100))
        {
            await _bench.HappenAsync(slow);
        }

        var fast = await _bench.HappenAsync(await _bench.SubscribeAsync(_receiver.Url("/fast")));
        var dispatcher = _bench.Dispatcher();
        var underWay = await dispatcher.DispatchAsync(Cancellation, Cancellation);

        // Both in the one turn: the fast one does not stand behind the slow one's hundred, of which no more than the cap are open.
        underWay.Count.ShouldBe(2);
        await Eventually.GetAsync(() => _bench.DeliveryAsync(fast.Id), delivery => delivery.Status == DeliveryStatuses.Delivered, Patience);
        await Eventually.GetAsync(() => Task.FromResult(OpenAt("/slow")), open => open == LaneService.MaxPerEndpoint);
        (await _bench.Dispatcher().DispatchAsync(Cancellation, Cancellation)).ShouldBeEmpty("the slow endpoint has all that it may have, over all copies");
        OpenAt("/slow").ShouldBe(LaneService.MaxPerEndpoint);
        release.SetResult();
        await Task.WhenAll(underWay);
        OpenAt("/slow").ShouldBe(100);

        int OpenAt(string path) => _receiver.Requests.Count(request => request.Path == path);
    }

    [Fact]
    public async Task An_endpoint_that_fails_is_tried_with_one_request_at_a_time()
    {
        var (open, most) = (0, 0);
        _receiver.Answer = async (_, context) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Yield();
            context.Response.StatusCode = 500;
            Interlocked.Decrement(ref open);
        };
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        await _bench.HappenAsync(subscription);
        await _bench.DispatchAsync();
        foreach (var _ in Enumerable.Range(0, 12))
        {
            await _bench.HappenAsync(subscription);
        }

        await _bench.DispatchAsync();

        _receiver.Requests.Count.ShouldBe(13);
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_was_served_least_recently_comes_first()
    {
        var first = await _bench.SubscribeAsync(_receiver.Url("/first"));
        await _bench.HappenAsync(first);
        await _bench.DispatchAsync();
        var second = await _bench.SubscribeAsync(_receiver.Url("/second"));
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bench.HappenAsync(first);
        await _bench.HappenAsync(second);

        var claimed = await _bench.Queue.ClaimAsync(1, _bench.Clock.GetUtcNow(), Cancellation);

        claimed.ShouldHaveSingleItem().SubscriptionId.ShouldBe(second.Id);
    }

    private bool Verifies(Receiver.Received request, string secret) =>
        StandardWebhook.Verify(secret, request.Headers, System.Text.Encoding.UTF8.GetBytes(request.Body), _bench.Clock.GetUtcNow());
}
