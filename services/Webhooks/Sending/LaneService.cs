using System.Collections.Concurrent;
using Polly.CircuitBreaker;

namespace FactCheck.Webhooks.Sending;

/// <summary>Serves one leased endpoint, in rounds: reads what is due, sends it, a few requests at a time, and books the round at once.</summary>
internal sealed class LaneService(DeliveryQueue queue, AttemptSender sender, AttemptLog book, TimeProvider clock)
{
    /// <summary>How many requests one endpoint may have open, over all copies; one that fails gets one at a time.</summary>
    internal const int MaxPerEndpoint = 8;

    // A round grows while it takes no time: a long one costs the same round trips and the same commit as a short one.
    private const int FirstRound = 32;
    private const int MaxRound = 256;

    /// <summary>After it nothing more is begun in a round, so that what was sent is booked before the lease is over.</summary>
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(1);

    /// <summary>After it an endpoint goes to the end of the line.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    /// <summary>Returns when nothing of the endpoint is due, its turn is over, or it is to be left alone.</summary>
    internal async Task ServeAsync(Lane lane, CancellationToken stopping, CancellationToken sending)
    {
        var (began, size, isServed) = (clock.GetTimestamp(), FirstRound, false);
        while (!stopping.IsCancellationRequested && clock.GetElapsedTime(began) < Turn)
        {
            var due = await queue.ReadAsync(lane, size, clock.GetUtcNow(), CancellationToken.None);
            if (due.Count == 0)
            {
                await (isServed ? Task.CompletedTask : queue.DropErasedAsync(lane, clock.GetUtcNow()));
                break;
            }

            isServed = true;
            var round = await SendAsync(due, sending);
            if (!await IsToGoOnAsync(lane, round))
            {
                break;
            }

            size = round.Made.Count == due.Count ? Math.Min(2 * size, MaxRound) : FirstRound;
        }

        await queue.ReleaseAsync(lane, clock.GetUtcNow());
    }

    private async Task<bool> IsToGoOnAsync(Lane lane, Round round)
    {
        var isOurs = round.Made.IsEmpty || await book.BookAsync(lane, [.. round.Made]);
        if (isOurs && round.Pause is { } pause)
        {
            await book.PauseAsync(lane, pause);
        }

        // A round in which nothing could be sent would only be repeated.
        return isOurs && round.Pause is null && !round.Made.IsEmpty;
    }

    private async Task<Round> SendAsync(List<DueDelivery> due, CancellationToken sending)
    {
        var (began, round) = (clock.GetTimestamp(), new Round());
        var options = new ParallelOptions { MaxDegreeOfParallelism = due[0].Endpoint.IsFailing ? 1 : MaxPerEndpoint };
        await Parallel.ForEachAsync(due, options, async (one, _) =>
        {
            if (round.Pause is null && !sending.IsCancellationRequested && clock.GetElapsedTime(began) < RoundTime)
            {
                await AttemptAsync(one, round, sending);
            }
        });
        return round;
    }

    private async Task AttemptAsync(DueDelivery due, Round round, CancellationToken sending)
    {
        try
        {
            var outcome = await sender.SendAsync(due, sending);
            var made = new MadeAttempt(due, outcome, clock.GetUtcNow());
            round.Made.Enqueue(made);
            Measure(made);
        }
        catch (BrokenCircuitException exception)
        {
            // Not made and not counted.
            round.Pause = exception.RetryAfter ?? EndpointPipelines.FirstBreak;
        }
        catch (OperationCanceledException) when (sending.IsCancellationRequested)
        {
            // Stopping: whoever runs then sends it.
        }
    }

    private static void Measure(MadeAttempt made)
    {
        if (made.Outcome.Succeeded)
        {
            DeliveryTelemetry.Age.Record((made.At - made.Due.CreatedAt).TotalSeconds);
        }
        else
        {
            DeliveryTelemetry.Failed.Add(1);
        }
    }

    private sealed class Round
    {
        internal ConcurrentQueue<MadeAttempt> Made { get; } = new();

        /// <summary>How long the endpoint is to be left alone; null while it need not be.</summary>
        internal TimeSpan? Pause { get; set; }
    }
}
