using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>What a running suite is made of.</summary>
internal sealed class SuiteParts(Repository repository, StateFolder folder, Settings settings)
{
    public ServerPair Servers { get; } = new(repository, folder, settings, disposable: false);

    public AllInOne Suite { get; } = new(repository, folder, settings);

    public Seeding Seeding { get; } = new(repository, folder, settings);

    public async Task StopAsync(Steps steps)
    {
        await steps.RunAsync("Stopping the services", async () =>
        {
            await Suite.StopAsync();
            return "Stopped the services";
        });
        await steps.RunAsync("Stopping PostgreSQL and RabbitMQ", async () =>
        {
            await Servers.StopAsync();
            return "Stopped PostgreSQL and RabbitMQ";
        });
    }
}
