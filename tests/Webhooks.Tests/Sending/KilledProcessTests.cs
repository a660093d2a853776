using System.Diagnostics;
using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;

namespace FactCheck.Webhooks.Tests.Sending;

/// <summary>The service as a process of its own, killed as a machine is: with no time to do anything about it.</summary>
public sealed class KilledProcessTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>
{
    private const int Endpoints = 4;
    private const int Each = 100;
    private const int Kills = 3;

    // A process starts in two seconds, and in many more on a machine that runs every test at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task What_a_killed_process_had_sent_but_not_booked_is_sent_again_under_the_same_id()
    {
        await using var bench = await SendingBench.StartAsync(postgres, TimeProvider.System.GetUtcNow());
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (_, context) => receiver.Requests.Count == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask;
        var delivery = await bench.HappenAsync(await bench.SubscribeAsync(receiver.Url()));

        await WhileRunningAsync(() => Eventually.GetAsync(() => Task.FromResult(receiver.Requests.Count), count => count == 1, Patience));
        (await bench.AttemptsAsync(delivery.Id)).ShouldBeEmpty();
        await bench.EndLeasesAsync();
        await WhileRunningAsync(() => Eventually.GetAsync(() => bench.DeliveryAsync(delivery.Id), known => known.Status == DeliveryStatuses.Delivered, Patience));

        receiver.Requests.Count.ShouldBe(2);
        receiver.Requests[1].Headers.Id.ShouldBe(receiver.Requests[0].Headers.Id);
    }

    [Fact]
    public async Task However_often_it_is_killed_in_full_flight_every_delivery_arrives_and_is_booked_once()
    {
        await using var bench = await SendingBench.StartAsync(postgres, TimeProvider.System.GetUtcNow());
        await using var receiver = await Receiver.StartAsync();
        var sent = new List<Delivery>();
        foreach (var endpoint in Enumerable.Range(0, Endpoints))
        {
            var subscription = await bench.SubscribeAsync(receiver.Url($"/{endpoint}"));
            foreach (var _ in Enumerable.Range(0, Each))
            {
                sent.Add(await bench.HappenAsync(subscription));
            }
        }

        // Killed while requests stream in: some sent and not booked, some read and not sent, some not looked at.
        foreach (var kill in Enumerable.Range(1, Kills))
        {
            await WhileRunningAsync(() => Eventually.GetAsync(
                () => Task.FromResult(receiver.Requests.Count), count => count >= kill * sent.Count / (Kills + 2), Patience));
            await bench.EndLeasesAsync();
        }

        await WhileRunningAsync(() => Eventually.GetAsync(() => bench.WaitingAsync(), waiting => waiting == 0, Patience));

        receiver.Requests.Select(request => request.Headers.Id).Distinct().Order().ShouldBe(sent.Select(delivery => $"evt_{delivery.EventId:N}").Order());
        foreach (var delivery in sent)
        {
            (await bench.DeliveryAsync(delivery.Id)).Status.ShouldBe(DeliveryStatuses.Delivered);
            (await bench.AttemptsAsync(delivery.Id)).Count.ShouldBe(1);
        }
    }

    /// <summary>Starts a process, and kills it when what it was started for has happened.</summary>
    private async Task WhileRunningAsync(Func<Task> happens)
    {
        using var process = Start();
        try
        {
            await happens();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Process Start()
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FactCheck.Webhooks.dll"), "--urls=http://127.0.0.1:0"])
        {
            Environment =
            {
                ["ConnectionStrings__Postgres"] = postgres.ConnectionString,
                ["ConnectionStrings__RabbitMq"] = rabbit.AmqpUri,
                ["InternalAuth__SigningKey"] = Convert.ToBase64String(new byte[32]),
                ["Outgoing__AllowLoopback"] = "true",
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        return Process.Start(info) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
