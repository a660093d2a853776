namespace FactCheck.Faults.Scenarios;

/// <summary>The broker and the database die and come again.</summary>
internal static class ServerKills
{
    internal static Scenario Broker { get; } = new("broker-kill", "kill -9 of RabbitMQ, and restart", 4_000, 10)
    {
        Strike = async run =>
        {
            await run.Servers.KillRabbitMqAsync();
            await run.Servers.UpAsync();
        },
    };

    internal static Scenario Database { get; } = new("database-restart", "immediate shutdown of PostgreSQL, and restart", 4_000, 10)
    {
        Strike = async run =>
        {
            await run.Servers.KillPostgresAsync();
            await run.Servers.UpAsync();
        },
    };
}
