namespace FactCheck.Faults.Scenarios;

/// <summary>The wire to the broker or the database is cut, slow, or reset.</summary>
internal static class Network
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(2);

    internal static Scenario Wire { get; } = new("network", "network cut, latency, reset", 4_000, 50)
    {
        Strike = async run =>
        {
            var wire = run.Random.Next(2) == 0 ? run.Servers.PostgresWire : run.Servers.RabbitMqWire;
            switch (run.Random.Next(3))
            {
                case 0:
                    wire.Cut();
                    await Task.Delay(Spell);
                    break;
                case 1:
                    wire.Delay(Latency);
                    await Task.Delay(Spell);
                    break;
                default:
                    wire.Reset();
                    break;
            }

            wire.Mend();
        },
    };
}
