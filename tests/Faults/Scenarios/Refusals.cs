namespace FactCheck.Faults.Scenarios;

/// <summary>Servers that run, and take nothing: what was accepted waits in safety, and what comes meanwhile is refused in a way that can be tried again.</summary>
internal static class Refusals
{
    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(10);

    /// <summary>Articles are accepted all the same: their messages wait in the outboxes.</summary>
    internal static Scenario Broker { get; } = new("broker-alarm", "memory alarm of RabbitMQ: no message is taken", 2_000, 10)
    {
        Strike = async run =>
        {
            await run.Servers.RaiseAlarmAsync();
            await run.Traffic.SendAnotherAsync();
            run.Aimed += await Tally.WaitingAsync(run.Servers.PostgresItself) > 0 ? 1 : 0;
            await Task.Delay(Spell);
            await run.Servers.EndAlarmAsync();
        },
        Around = async (run, send) =>
        {
            await send();
            return run.Aimed == run.Faults ? OtherThanNotNow(run.Traffic) : [$"Only {run.Aimed} of {run.Faults} alarms kept a message waiting that was accepted meanwhile."];
        },
    };

    /// <summary>As when its disk is full: the traffic takes 503 with Retry-After, and no other refusal, for "not now".</summary>
    internal static Scenario Database { get; } = new("database-read-only", "PostgreSQL that cannot write", 2_000, 10)
    {
        Strike = async run =>
        {
            await run.Servers.SetReadOnlyAsync(readOnly: true);
            var sending = run.Traffic.SendUntilRefusedAsync(Traffic.NotNow);
            await Task.Delay(Spell);
            await run.Servers.SetReadOnlyAsync(readOnly: false);
            await sending;
        },
        Around = async (run, send) =>
        {
            await send();
            return OtherThanNotNow(run.Traffic);
        },
    };

    /// <summary>A sentence for each way of being refused that a customer could not take for "try again shortly".</summary>
    internal static IReadOnlyList<string> OtherThanNotNow(Traffic traffic) =>
        [.. traffic.Refusals.Where(refusal => refusal != Traffic.NotNow).Select(refusal => $"An article was refused by {refusal}.")];
}
