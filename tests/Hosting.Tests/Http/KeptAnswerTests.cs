using FactCheck.Hosting.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Hosting.Tests.Http;

public sealed class KeptAnswerTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _searches;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_found_anew_after_two_seconds_and_not_before()
    {
        var kept = new KeptAnswer<int>(_clock);

        (await kept.GetAsync(FindAsync, Cancelled)).ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        (await kept.GetAsync(FindAsync, Cancelled)).ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await kept.GetAsync(FindAsync, Cancelled)).ShouldBe(2);
    }

    [Fact]
    public async Task A_search_that_takes_long_is_waited_for_and_outlives_who_asked_first()
    {
        var kept = new KeptAnswer<int>(_clock);
        var search = new TaskCompletionSource<int>();
        using var impatient = new CancellationTokenSource();

        var first = kept.GetAsync(() => search.Task, impatient.Token);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var second = kept.GetAsync(FindAsync, Cancelled);
        await impatient.CancelAsync();
        search.SetResult(7);

        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).ShouldBe(7);
        _searches.ShouldBe(0);
    }

    private Task<int> FindAsync() => Task.FromResult(++_searches);
}
