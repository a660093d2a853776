using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Faults.Scenarios;

/// <summary>kill -9 of a service, while it consumes and while it publishes.</summary>
internal static class ProcessKills
{
    private static readonly TimeSpan PatienceForTraffic = TimeSpan.FromSeconds(3);

    private static readonly string[] Consumers = ["Extraction", "Attribution", "Verdicts", "Webhooks"];

    internal static Scenario Consumer { get; } = new("consumer-kill", "kill -9 of a consumer at work", 10_000, 100)
    {
        Strike = run => KillAsync(run.Suite.Service(Consumers[run.Random.Next(Consumers.Length)])),
    };

    /// <summary>Intake commits an article with its outbox row, and dies before the row is sent, or before the broker's confirm is read.</summary>
    internal static Scenario Publisher { get; } = new("publisher-kill", "kill -9 of the publisher, commit to send", 4_000, 50)
    {
        Strike = async run =>
        {
            run.Aimed += await IsSendingAsync(run) ? 1 : 0;
            await KillAsync(run.Suite.Service("Intake"));
        },
        Around = async (run, send) =>
        {
            await send();
            run.Note($"publisher-kill: {run.Aimed} of {run.Faults} struck while a message waited to be sent.");
            return [];
        },
    };

    /// <summary>A new release is rolled out: each service in turn is asked to end, and comes again.</summary>
    internal static Scenario Rollout { get; } = new("rolling-restart", "every service restarted in turn", 4_000, 10)
    {
        Strike = async run =>
        {
            foreach (var name in SuiteProcesses.Names)
            {
                await run.Suite.Service(name).StopAsync();
                await StartAsync(run.Suite.Service(name));
            }
        },
    };

    /// <summary>Looks as fast as the database answers, until a message waits to be sent.</summary>
    /// <returns>False when none was seen: the traffic has come to its end.</returns>
    private static async Task<bool> IsSendingAsync(FaultRun run)
    {
        await using var source = NpgsqlDataSource.Create(run.Servers.PostgresItself);
        await using var look = source.CreateCommand("SELECT EXISTS (SELECT FROM intake.outbox)");
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < PatienceForTraffic;)
        {
            if (await look.ExecuteScalarAsync() is true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns once it is there again.</summary>
    internal static async Task KillAsync(ServiceProcess service)
    {
        service.Kill();
        await StartAsync(service);
    }

    private static async Task StartAsync(ServiceProcess service)
    {
        service.Start();
        using var http = new HttpClient();
        await service.ReadyAsync(http);
    }
}
