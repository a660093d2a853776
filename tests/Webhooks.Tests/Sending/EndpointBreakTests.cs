using System.Collections.Concurrent;
using FactCheck.Testing;
using FactCheck.Webhooks.Sending;
using FactCheck.Webhooks.Subscriptions;

namespace FactCheck.Webhooks.Tests.Sending;

/// <summary>How an endpoint that fails is left alone, and what it gets once it works.</summary>
public sealed class EndpointBreakTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private SendingBench _bench = null!;
    private Receiver _receiver = null!;

    public async ValueTask InitializeAsync() => (_bench, _receiver) = (await SendingBench.StartAsync(postgres), await Receiver.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_left_alone_and_then_tried_with_one()
    {
        var subscription = await BreakWithAsync(60);
        var sent = _receiver.Requests.Count;
        sent.ShouldBeInRange(EndpointPipelines.MinimumThroughput, EndpointPipelines.MinimumThroughput + LaneService.MaxPerEndpoint);
        await _bench.DispatchAsync();
        _receiver.Requests.Count.ShouldBe(sent);

        _bench.Clock.Advance(EndpointPipelines.FirstBreak);
        await _bench.DispatchAsync();
        _receiver.Requests.Count.ShouldBe(sent + 1);
    }

    [Fact]
    public async Task A_break_costs_no_delivery_an_attempt_and_once_the_endpoint_works_everything_drains_in_one_go()
    {
        await BreakWithAsync(60);
        var sent = _receiver.Requests.Count;
        _receiver.AnswerWith(200);
        _bench.Clock.Advance(2 * EndpointPipelines.FirstBreak);
        await _bench.DispatchAsync();

        (await _bench.WaitingAsync()).ShouldBe(0);
        _receiver.Requests.Count.ShouldBe(sent + 60);
    }

    [Fact]
    public async Task An_endpoint_that_takes_each_event_at_the_second_attempt_gets_them_all_within_a_few_breaks()
    {
        var seen = new ConcurrentDictionary<string, int>();
        _receiver.Answer = (request, context) =>
        {
            context.Response.StatusCode = seen.AddOrUpdate(request.Headers.Id!, 1, (_, count) => count + 1) == 1 ? 500 : 204;
            return Task.CompletedTask;
        };
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        foreach (var _ in Enumerable.Range(0, 200))
        {
            await _bench.HappenAsync(subscription);
        }

        // Which kind a break ends with is left to chance: within 30 breaks it is one that was tried before, but once in 2 to the 30th.
        for (var turn = 0; turn < 30 && await _bench.WaitingAsync() > 0; turn++)
        {
            await _bench.DispatchAsync();
            _bench.Clock.Advance(EndpointPipelines.LongestBreak);
        }

        seen.Count.ShouldBe(200);
        seen.Values.ShouldAllBe(count => count == 2);
    }

    /// <summary>An endpoint that answers nothing but 500, until it is left alone.</summary>
    private async Task<Subscription> BreakWithAsync(int waiting)
    {
        _receiver.AnswerWith(500);
        var subscription = await _bench.SubscribeAsync(_receiver.Url());
        foreach (var _ in Enumerable.Range(0, waiting))
        {
            await _bench.HappenAsync(subscription);
        }

        while ((await _bench.SubscriptionAsync(subscription.Id)).PausedUntil is null)
        {
            await _bench.DispatchAsync();
        }

        return subscription;
    }
}
