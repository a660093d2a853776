using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using FactCheck.Testing;

namespace FactCheck.Load.Webhooks;

/// <summary>
/// Deliveries a second of the dispatcher, durable, signed and booked, beside a bare HttpClient loop that posts the same
/// bodies to the same receiver with as many requests open: in turns, in one process, so that only the ratio matters.
/// </summary>
internal static class Dispatching
{
    private const int Endpoints = 16;
    private const int MaxPerEndpoint = 8;
    private const int Rounds = 5;
    private const string EventType = "claim.flagged";

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int deliveries)
    {
        await using var webhooks = await RunningWebhooks.StartAsync();
        await using var receiver = await LocalReceiver.StartAsync(times: false);
        await webhooks.SubscribeAsync(receiver, Endpoints, EventType);
        var body = await webhooks.SampleAsync(EventType);
        Console.WriteLine($"{deliveries} deliveries of {Encoding.UTF8.GetByteCount(body)} bytes to {Endpoints} endpoints, {Endpoints * MaxPerEndpoint} requests at once, in turns");

        // The first of each pays for compilation and connections.
        await LoopAsync(receiver, body, deliveries / 4);
        await DispatchAsync(webhooks, receiver, body, deliveries / 4);
        var (lone, bare, durable) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            lone.Add(await LoopAsync(receiver, body, deliveries / 20, atOnce: 1));
            var before = await CpuTime.NowAsync(webhooks.Data);
            bare.Add(await LoopAsync(receiver, body, deliveries));
            var loop = await CpuTime.NowAsync(webhooks.Data) - before;
            var (perSecond, dispatcher) = await DispatchAsync(webhooks, receiver, body, deliveries);
            durable.Add(perSecond);
            Console.WriteLine($"  round {round}: bare loop {bare[^1]:F0}/s   dispatcher {durable[^1]:F0}/s   ratio {durable[^1] / bare[^1]:F2}"
                + $"   processor: {Each(loop.Ours):F0} µs, {Each(dispatcher.Ours):F0} + {Each(dispatcher.Database):F0} in the database");
        }

        Console.WriteLine($"  median: dispatcher {durable.Median():F0}/s");
        Console.WriteLine($"  beside a bare loop of as many requests at once, {bare.Median():F0}/s: ratio {Ratio(bare):F2}");
        Console.WriteLine($"  beside a bare loop of one request after the other, {lone.Median():F0}/s: ratio {Ratio(lone):F2}");
        var sent = (deliveries / 4 / Endpoints * Endpoints) + (Rounds * (deliveries / Endpoints * Endpoints));
        var delivered = await webhooks.AskAsync<long>("SELECT count(*) FROM webhooks.deliveries d WHERE status = 'delivered' AND EXISTS (SELECT FROM webhooks.attempts a WHERE a.delivery_id = d.id)");
        Console.WriteLine($"  sent {sent}, arrived {receiver.Distinct - 1}, booked with their attempt {delivered}");
        return
        [
            new($"signed, durable webhook deliveries a second, {Endpoints} endpoints", $"{durable.Median():N0}") { Beside = "a bare loop, one after the other", Limit = $"{lone.Median():N0}", Ratio = Ratio(lone) },
            new("the same", $"{durable.Median():N0}") { Beside = $"a bare loop, {Endpoints * MaxPerEndpoint} at once", Limit = $"{bare.Median():N0}", Ratio = Ratio(bare) },
            new("of these, arrived; booked with their attempt", $"{receiver.Distinct - 1:N0}; {delivered:N0}") { Beside = "sent", Limit = $"{sent:N0}", Ratio = (double)delivered / sent, Aim = "1" },
        ];

        double Ratio(List<double> loops) => loops.Zip(durable, (one, other) => other / one).Median();

        double Each(TimeSpan time) => time.TotalMicroseconds / deliveries;
    }

    private static async Task<double> LoopAsync(LocalReceiver receiver, string body, int count, int atOnce = Endpoints * MaxPerEndpoint)
    {
        using var client = new HttpClient();
        var bytes = Encoding.UTF8.GetBytes(body);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (number, cancellationToken) =>
        {
            using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var answer = await client.PostAsync(receiver.Url(Endpoints), content, cancellationToken);
            answer.EnsureSuccessStatusCode();
        });
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>From the first arrival, since the poll may find the events a second after their commit, to the last booking.</summary>
    private static async Task<(double PerSecond, CpuTime Cpu)> DispatchAsync(RunningWebhooks webhooks, LocalReceiver receiver, string body, int count)
    {
        var events = count / Endpoints;
        await using (var command = webhooks.Data.CreateCommand(
            """
            WITH happened AS (
                INSERT INTO webhooks.events (id, workspace_id, type, body, created_at)
                SELECT id, w.workspace_id, 'claim.flagged', @body, now()
                FROM unnest(@ids) id, (SELECT workspace_id FROM webhooks.subscriptions LIMIT 1) w RETURNING id, workspace_id
            ), fanned AS (
                INSERT INTO webhooks.deliveries (id, workspace_id, subscription_id, event_id, status, attempt_count, scheduled_attempts, created_at)
                SELECT overlay(h.id::text placing lpad(to_hex(s.number), 4, '0') from 33)::uuid, h.workspace_id, s.id, h.id, 'pending', 0, 0, now()
                FROM happened h, (SELECT id, row_number() OVER () AS number FROM webhooks.subscriptions) s
                RETURNING id, subscription_id
            )
            INSERT INTO webhooks.queue (delivery_id, subscription_id, next_attempt_at, is_manual)
            SELECT id, subscription_id, now() + interval '1 hour', false FROM fanned
            """))
        {
            command.Parameters.AddWithValue("body", body);
            command.Parameters.AddWithValue("ids", Enumerable.Range(0, events).Select(_ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow())).ToArray());
            await command.ExecuteNonQueryAsync();
        }

        // Making them is no part of it: they are made first, and then fall due.
        var before = await CpuTime.NowAsync(webhooks.Data);
        receiver.FirstAt = 0;
        await using (var due = webhooks.Data.CreateCommand("UPDATE webhooks.queue SET next_attempt_at = now()"))
        {
            await due.ExecuteNonQueryAsync();
        }

        await Eventually.GetAsync(() => webhooks.AskAsync<bool>("SELECT EXISTS (SELECT FROM webhooks.queue)"), waiting => !waiting, TimeSpan.FromMinutes(5));
        var took = Stopwatch.GetElapsedTime(receiver.FirstAt);
        return (events * Endpoints / took.TotalSeconds, await CpuTime.NowAsync(webhooks.Data) - before);
    }
}
