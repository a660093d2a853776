using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Security;
using FactCheck.Testing;

namespace FactCheck.Load.Webhooks;

/// <summary>
/// What an endpoint that takes 15 s for each answer costs the others: the delay from event to arrival at ten endpoints,
/// with an eleventh that answers at once, and then with the same one hanging, at the same rate of events.
/// </summary>
internal static class Fairness
{
    private const int Endpoints = 11;
    private const int Events = 1_500;
    private const string EventType = "article.checked";

    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(15);

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var webhooks = await RunningWebhooks.StartAsync();
        await using var receiver = await LocalReceiver.StartAsync(times: true);
        await webhooks.SubscribeAsync(receiver, Endpoints, EventType);
        Console.WriteLine($"{Events} events, one each {BetweenEvents.TotalMilliseconds:F0} ms, to {Endpoints} endpoints; event to arrival at {Endpoints - 1} of them");
        await SendAsync(webhooks, receiver);
        var normal = await SendAsync(webhooks, receiver);
        Print("the other one answers at once", normal);
        receiver.Hang = Hang;
        var beside = await SendAsync(webhooks, receiver);
        Print($"the other one takes {Hang.TotalSeconds:F0} s for each", beside);
        var ratio = beside.At(0.99) / normal.At(0.99);
        Console.WriteLine($"  p99 beside the hanging one / normal: {ratio:F2}");
        return [new($"p99 of a delivery beside an endpoint that takes {Hang.TotalSeconds:F0} s", $"{beside.At(0.99):F1} ms") { Beside = "where it answers at once", Limit = $"{normal.At(0.99):F1} ms", Ratio = ratio }];
    }

    private static async Task<List<double>> SendAsync(RunningWebhooks webhooks, LocalReceiver receiver)
    {
        receiver.TakeDelays();
        var clock = TimeProvider.System;
        using var timer = new PeriodicTimer(BetweenEvents);
        for (var number = 0; number < Events; number++)
        {
            await webhooks.Service.PublishAsync(new ArticleChecked
            {
                WorkspaceId = Workspace.DefaultId, ArticleId = Guid.CreateVersion7(clock.GetUtcNow()), Revision = 1, ClaimCount = 1, FlaggedClaimCount = 0,
                Visibility = Visibilities.Published, OccurredAt = clock.GetUtcNow(),
            });
            await timer.WaitForNextTickAsync();
        }

        var delays = new List<double>();
        await Eventually.GetAsync(
            () =>
            {
                delays.AddRange(receiver.TakeDelays());
                return Task.FromResult(delays.Count);
            },
            count => count >= Events * (Endpoints - 1),
            TimeSpan.FromMinutes(2));
        delays.Sort();
        return delays;
    }

    private static void Print(string when, List<double> delays) =>
        Console.WriteLine($"  {when,-40} p50 {delays.At(0.50):F1} ms   p99 {delays.At(0.99):F1} ms   max {delays[^1]:F1} ms");
}
