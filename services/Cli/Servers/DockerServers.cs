using System.Security.Cryptography;
using System.Text;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Servers;

/// <summary>The postgres and rabbitmq of docker-compose.yml, reachable from this machine alone.</summary>
internal sealed class DockerServers(Repository repository, StateFolder folder, Settings settings)
{
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(5);

    // Two clones may lie in folders of the same name, from which compose would make one project.
    private readonly string project = "factcheck-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(repository.Root)))[..8];

    /// <summary>Says that this suite's data are in Docker's volumes.</summary>
    private readonly string marker = MarkerIn(folder);

    /// <summary>Adds to docker-compose.yml the ports that a suite outside of containers needs.</summary>
    private string PortsFile => folder.At("compose.ports.yml");

    public bool HoldData => File.Exists(marker);

    public static bool HoldDataOf(StateFolder folder) => File.Exists(MarkerIn(folder));

    public static async Task<bool> AnswerAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(AnswerPatience);
        try
        {
            return (await new Tool("docker", "info").RunAsync(patience.Token)).Succeeded
                && (await new Tool("docker", "compose", "version").RunAsync(patience.Token)).Succeeded;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    public async Task<string> StartAsync(CancellationToken cancellation)
    {
        await ComposeEnvironment.WriteAsync(folder, settings, cancellation);
        if (!await AreRunningAsync(cancellation))
        {
            var ports = LoopbackPorts.Of(settings);
            await File.WriteAllTextAsync(PortsFile, PortsYaml(ports), cancellation);
            await settings.SaveAsync(folder, cancellation);
            await File.WriteAllTextAsync(marker, "", cancellation);
        }
        await Compose("up", "--detach", "--wait", "postgres", "rabbitmq").MustAsync("start PostgreSQL and RabbitMQ in Docker", cancellation);
        return $"PostgreSQL on 127.0.0.1:{settings.Ports[PrivatePostgres.Name]} and RabbitMQ on 127.0.0.1:{settings.Ports[PrivateRabbitMq.Name]}, in Docker";
    }

    public Task StopAsync() => Compose("stop", "postgres", "rabbitmq").MustAsync("stop the containers", CancellationToken.None);

    public async Task RemoveAsync()
    {
        await Compose("down", "--volumes", "--remove-orphans").MustAsync("remove the containers and their volumes", CancellationToken.None);
        File.Delete(marker);
    }

    private async Task<bool> AreRunningAsync(CancellationToken cancellation)
    {
        if (!File.Exists(PortsFile))
        {
            return false;
        }
        var running = await Compose("ps", "--services", "--status", "running").RunAsync(cancellation);
        return running.Succeeded && running.Output.Contains("postgres", StringComparison.Ordinal);
    }

    private static string MarkerIn(StateFolder folder) => folder.At("docker");

    private static string PortsYaml(LoopbackPorts ports) =>
        $"""
        services:
          postgres:
            ports: ["127.0.0.1:{ports.Choose(PrivatePostgres.Name)}:5432"]
          rabbitmq:
            ports: ["127.0.0.1:{ports.Choose(PrivateRabbitMq.Name)}:5672", "127.0.0.1:{ports.Choose(PrivateRabbitMq.Management)}:15672"]

        """;

    private Tool Compose(params string[] arguments) =>
        new("docker", ["compose", "--project-name", project, "--project-directory", repository.Root, "-f", repository.At("docker-compose.yml"), "-f", PortsFile, .. arguments]);
}
