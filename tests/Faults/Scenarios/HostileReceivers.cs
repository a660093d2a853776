using FactCheck.Testing;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Faults.Scenarios;

/// <summary>
/// Subscribers that fail, throttle, hang up or lead elsewhere at the first attempt of every event: each event arrives all the
/// same, under one id, not before its schedule, and nobody is led inside, by an answer or by a name that leads elsewhere than when it was subscribed.
/// </summary>
internal static class HostileReceivers
{
    // The schedule's second attempt comes after 5 s, with 20 % of jitter.
    private static readonly TimeSpan Earliest = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Each costs the 15 s after which an attempt is given up.
    private const int MostThatHang = 8;

    /// <summary>One fault: the name of one receiver leads inside for one article. Seven kinds see every article, so that 2,000 articles are 14,000 deliveries.</summary>
    internal static Scenario Receivers { get; } = new("hostile-receivers", "webhook receivers that misbehave", 2_000, 1)
    {
        Strike = _ => Task.CompletedTask,
        Around = async (run, send) =>
        {
            using var canary = new Canary();
            var receivers = await StartAsync(canary);
            var subscriptions = await Task.WhenAll(receivers.Select(receiver => receiver.SubscribeAsync(run.Suite.Api)));
            try
            {
                var refused = await ReboundName.LeadInsideAsync(run, subscriptions[^1], receivers[^1], canary);
                await send();
                return [.. refused, .. (await Task.WhenAll(receivers.Select(receiver => ComplaintsAsync(receiver, run)))).SelectMany(complaints => complaints), .. Led(canary)];
            }
            finally
            {
                foreach (var subscription in subscriptions)
                {
                    using var removed = await run.Suite.Api.DeleteAsync(subscription);
                }

                foreach (var receiver in receivers)
                {
                    await receiver.DisposeAsync();
                }
            }
        },
    };

    private static Task<HostileReceiver[]> StartAsync(Canary canary) => Task.WhenAll(
        HostileReceiver.StartAsync("500", context => Answer(context, StatusCodes.Status500InternalServerError)),
        HostileReceiver.StartAsync("429", context =>
        {
            context.Response.Headers.RetryAfter = "6";
            return Answer(context, StatusCodes.Status429TooManyRequests);
        }),
        HostileReceiver.StartAsync("redirect inside", context =>
        {
            context.Response.Headers.Location = canary.Url;
            return Answer(context, StatusCodes.Status302Found);
        }),
        HostileReceiver.StartAsync("reset", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }),
        HostileReceiver.StartAsync("slow", async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }),
        HostileReceiver.StartAsync("silent", context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted), MostThatHang),
        HostileReceiver.StartAsync("rebound name", _ => Task.CompletedTask, mostTimes: 0));

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task<IReadOnlyList<string>> ComplaintsAsync(HostileReceiver receiver, FaultRun run)
    {
        List<string> complaints = [];
        try
        {
            await Eventually.GetAsync(() => Task.FromResult(run.Traffic.Accepted.Keys.Except(receiver.Articles).Count()), missing => missing == 0, Patience);
        }
        catch (TimeoutException)
        {
            complaints.Add($"The receiver \"{receiver.Name}\" lacks {run.Traffic.Accepted.Keys.Except(receiver.Articles).Count()} of {run.Traffic.Accepted.Count} events.");
        }

        if (receiver.MostTimes > 0 && receiver.Attempts.All(times => times.Count == 1))
        {
            complaints.Add($"The receiver \"{receiver.Name}\" never misbehaved: each event was taken at once.");
        }

        var early = receiver.Attempts.Count(times => times.Zip(times.Skip(1), (first, second) => second - first).Any(gap => gap < Earliest));
        return early == 0 ? complaints : [.. complaints, $"The receiver \"{receiver.Name}\" was tried again before its time for {early} events."];
    }

    private static IEnumerable<string> Led(Canary canary) => canary.WasReached ? ["A redirect or a name led inside."] : [];
}
