using FactCheck.Testing;

namespace FactCheck.Faults.Scenarios;

/// <summary>kill -9 of a service, while it consumes and while it publishes.</summary>
internal static class ProcessKills
{
    private static readonly string[] Consumers = ["Extraction", "Attribution", "Verdicts", "Webhooks"];

    internal static Scenario Consumer { get; } = new("consumer-kill", "kill -9 of a consumer at work", 10_000, 100)
    {
        Strike = run => KillAsync(run.Suite.Service(Consumers[run.Random.Next(Consumers.Length)])),
    };

    /// <summary>Intake commits an article with its outbox row, and dies before the row is sent, or before the broker's confirm is read.</summary>
    internal static Scenario Publisher { get; } = new("publisher-kill", "kill -9 of the publisher, commit to send", 4_000, 50)
    {
        Strike = run => KillAsync(run.Suite.Service("Intake")),
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
