namespace FactCheck.Faults.Scenarios;

/// <summary>kill -9 of a service, while it consumes and while it publishes.</summary>
internal static class ProcessKills
{
    private static readonly string[] Consumers = ["Extraction", "Attribution", "Verdicts", "Webhooks"];

    internal static Scenario Consumer { get; } = new("consumer-kill", "kill -9 of a consumer at work", 10_000, 100)
    {
        Strike = run => KillAsync(run, Consumers[run.Random.Next(Consumers.Length)]),
    };

    /// <summary>Intake commits an article with its outbox row, and dies before the row is sent, or before the broker's confirm is read.</summary>
    internal static Scenario Publisher { get; } = new("publisher-kill", "kill -9 of the publisher, commit to send", 4_000, 50)
    {
        Strike = run => KillAsync(run, "Intake"),
    };

    private static async Task KillAsync(FaultRun run, string victim)
    {
        var service = run.Suite.Service(victim);
        service.Kill();
        service.Start();
        using var http = new HttpClient();
        await service.ReadyAsync(http);
    }
}
