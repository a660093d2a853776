using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>Says to colleagues that somebody is at work on a claim, for as long as its page is open.</summary>
internal sealed class ClaimLease(ReviewsClient api, TimeProvider clock) : IAsyncDisposable
{
    // The API's lease is two minutes: one renewal may go astray.
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(50);

    private ITimer? _timer;
    private string? _claim;

    /// <summary>Where a colleague holds it, they keep it: this one asks again when it is renewed.</summary>
    internal async Task TakeAsync(string claim)
    {
        if (_claim != claim)
        {
            await ReleaseAsync();
            _claim = claim;
            _timer = clock.CreateTimer(_ => _ = AskAsync(claim), null, BetweenRenewals, BetweenRenewals);
            await AskAsync(claim);
        }
    }

    internal async Task ReleaseAsync()
    {
        if (_claim is { } claim)
        {
            _claim = null;
            await _timer!.DisposeAsync();
            await TryAsync(() => api.UnlockAsync(claim));
        }
    }

    public async ValueTask DisposeAsync() => await ReleaseAsync();

    private Task AskAsync(string claim) => TryAsync(() => api.LockAsync(claim));

    // A courtesy: without it everything works as well.
    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception exception) when (exception is ApiException or InvalidOperationException)
        {
        }
    }
}
