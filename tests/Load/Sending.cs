using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>A workspace's articles on their way: from each POST to the verified webhook that says that it was checked.</summary>
internal sealed class Sending(SuiteClient client, SuiteClient.Subscription subscription, TimeProvider clock) : IAsyncDisposable
{
    private const int Senders = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly Dictionary<string, DateTimeOffset> _sentAt = [];

    internal static async Task<Sending> StartAsync(HttpClient api)
    {
        var client = new SuiteClient(api);
        return new Sending(client, await client.SubscribeAsync(), TimeProvider.System);
    }

    /// <summary>As fast as they are taken.</summary>
    internal async Task FloodAsync(int count)
    {
        var samples = SampleArticles.New();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Senders }, (number, _) => SendAsync(samples[number]));
    }

    /// <summary>Each once the last one's webhook has come.</summary>
    internal async Task InTurnAsync(int count)
    {
        var samples = SampleArticles.New();
        for (var number = 0; number < count; number++)
        {
            await SendAndTakeAsync(samples[number]);
        }
    }

    /// <summary>At even distances, whether the last was checked or not, for as long as <paramref name="goesOn"/>.</summary>
    internal async Task DripAsync(TimeSpan distance, Func<int, bool> goesOn)
    {
        var samples = SampleArticles.New();
        using var timer = new PeriodicTimer(distance, clock);
        var sent = new List<Task>();
        while (goesOn(sent.Count))
        {
            sent.Add(SendAsync(samples[sent.Count]).AsTask());
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(sent);
    }

    /// <summary>One article alone.</summary>
    /// <returns>What it took, in milliseconds.</returns>
    internal async Task<double> SendAndTakeAsync(object article)
    {
        await SendAsync(article);
        return (await TakeAsync())[0].TotalMilliseconds;
    }

    internal bool HasArrived() => _sentAt.Count == 0 || subscription.Arrivals().Keys.ToHashSet().IsSupersetOf(Ids());

    /// <returns>What each article took since the last call, shortest first, once all have arrived.</returns>
    internal async Task<List<TimeSpan>> TakeAsync()
    {
        await Eventually.GetAsync(() => Task.FromResult(HasArrived()), all => all, Patience);
        var arrivals = subscription.Arrivals();
        lock (_sentAt)
        {
            List<TimeSpan> took = [.. _sentAt.Select(sent => arrivals[sent.Key] - sent.Value).Order()];
            _sentAt.Clear();
            return took;
        }
    }

    public async ValueTask DisposeAsync() => await subscription.DisposeAsync();

    private List<string> Ids()
    {
        lock (_sentAt)
        {
            return [.. _sentAt.Keys];
        }
    }

    private async ValueTask SendAsync(object article)
    {
        var at = clock.GetUtcNow();
        var id = await Throughput.SubmitAsync(client.Http, article, CancellationToken.None);
        lock (_sentAt)
        {
            _sentAt[id] = at;
        }
    }
}
