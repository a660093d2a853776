using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>PostgreSQL and RabbitMQ: in containers where a Docker engine answers, as private servers of this machine otherwise.</summary>
internal sealed class ServerPair(Repository repository, StateFolder folder, Settings settings, bool disposable)
{
    private readonly PrivatePostgres postgres = new(folder, settings, disposable);
    private readonly PrivateRabbitMq rabbitMq = new(folder, settings, disposable);
    private readonly DockerServers docker = new(repository, folder, settings);

    private bool HasPrivateData => Directory.Exists(folder.At(PrivatePostgres.Name));

    /// <summary>Starts what is not running. Tests never come here where Docker answers: they use Testcontainers.</summary>
    public async Task<ServerAddresses> StartAsync(Steps steps, CancellationToken cancellation)
    {
        if (await UseDockerAsync(cancellation))
        {
            await steps.RunAsync("Starting PostgreSQL and RabbitMQ in Docker", () => docker.StartAsync(cancellation));
        }
        else
        {
            await StartPrivateAsync(steps, cancellation);
        }
        return ServerAddresses.From(settings) ?? throw new InvalidOperationException("The servers run, and have no ports.");
    }

    public async Task StopAsync()
    {
        if (docker.HoldData)
        {
            await docker.StopAsync();
        }
        await Task.WhenAll(rabbitMq.StopAsync(), postgres.StopAsync());
    }

    /// <summary>Stops them, and forgets what containers hold; the folder itself is the caller's to remove.</summary>
    public async Task RemoveAsync()
    {
        if (docker.HoldData)
        {
            await docker.RemoveAsync();
        }
        await Task.WhenAll(rabbitMq.StopAsync(), postgres.StopAsync());
    }

    private async Task<bool> UseDockerAsync(CancellationToken cancellation)
    {
        if (HasPrivateData || disposable)
        {
            return false;
        }
        var answers = await DockerServers.AnswerAsync(cancellation);
        return answers || !docker.HoldData
            ? answers
            : throw new SetupException(
                "This suite's data are in Docker's volumes, and no Docker engine answers. Start it, or clear everything with ./factcheck reset.");
    }

    private async Task StartPrivateAsync(Steps steps, CancellationToken cancellation)
    {
        string[] missing =
        [
            .. PrivatePostgres.FindBinaries() is null ? ["postgresql"] : Array.Empty<string>(),
            .. PrivateRabbitMq.IsInstalled ? Array.Empty<string>() : ["rabbitmq-server"],
        ];
        if (missing.Length > 0)
        {
            var names = string.Join(" and ", missing);
            await steps.RunAsync($"Installing {names} (a minute or two)", async () =>
            {
                await DebianPackages.InstallAsync(missing, folder.Log("install"), cancellation);
                return $"Installed {names}, no system service started";
            });
        }
        await StartOrStopAsync(() => steps.RunAsync("Starting PostgreSQL", () => postgres.StartAsync(cancellation)), postgres.StopAsync);
        await StartOrStopAsync(() => steps.RunAsync("Starting RabbitMQ", () => rabbitMq.StartAsync(cancellation)), rabbitMq.StopAsync);
    }

    /// <summary>A server that did not get ready, or was interrupted at it, is stopped: the next run starts from a known state.</summary>
    private static async Task StartOrStopAsync(Func<Task> start, Func<Task> stop)
    {
        try
        {
            await start();
        }
        catch
        {
            await stop();
            throw;
        }
    }
}
