using System.Diagnostics;
using FactCheck.Testing;
using FactCheck.Webhooks.Deliveries;

namespace FactCheck.Webhooks.Tests.Sending;

/// <summary>The service as a process of its own, killed as a machine is: with no time to do anything about it.</summary>
public sealed class KilledProcessTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>
{
    [Fact]
    public async Task What_a_killed_process_had_sent_but_not_booked_is_sent_again_under_the_same_id()
    {
        await using var bench = await SendingBench.StartAsync(postgres, TimeProvider.System.GetUtcNow());
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (_, context) => receiver.Requests.Count == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask;
        var delivery = await bench.HappenAsync(await bench.SubscribeAsync(receiver.Url()));

        using (var first = Start())
        {
            await Eventually.GetAsync(() => Task.FromResult(receiver.Requests.Count), count => count == 1);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        (await bench.AttemptsAsync(delivery.Id)).ShouldBeEmpty();
        await bench.EndLeasesAsync();
        using var second = Start();
        await Eventually.GetAsync(() => bench.DeliveryAsync(delivery.Id), known => known.Status == DeliveryStatuses.Delivered);
        second.Kill(entireProcessTree: true);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        receiver.Requests.Count.ShouldBe(2);
        receiver.Requests[1].Headers.Id.ShouldBe(receiver.Requests[0].Headers.Id);
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
