using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Suite;

/// <summary>
/// The contract with the services: every setting they are started with, as environment variables (.NET reads <c>A__B</c> as A:B).
/// docker-compose.yml gives containers the same ones.
/// </summary>
internal static class SuiteEnvironment
{
    public const string UserName = "editor@example.com";

    public static IReadOnlyList<string> Services { get; } =
        ["Gateway", "Intake", "Extraction", "Attribution", "Verdicts", "Webhooks", "Dashboard"];

    public static Dictionary<string, string> For(Settings settings, ServerAddresses servers)
    {
        var variables = Secrets(settings, servers.ConnectionString, servers.AmqpUri);
        foreach (var service in Services)
        {
            variables[$"Services__{service}"] = AddressOf(service, settings);
        }
        // Where the gateway reads the queues; its user and password stand in the broker's address.
        variables["RabbitMq__Management"] = $"http://127.0.0.1:{servers.ManagementPort}";
        // Webhook receivers on this machine, which a guarded client refuses otherwise.
        variables["Outgoing__AllowLoopback"] = "true";
        return variables;
    }

    /// <summary>What may stand in no repository.</summary>
    public static Dictionary<string, string> Secrets(Settings settings, string connectionString, string amqpUri) => new()
    {
        ["ConnectionStrings__Postgres"] = connectionString,
        ["ConnectionStrings__RabbitMq"] = amqpUri,
        ["InternalAuth__SigningKey"] = settings.SigningKey,
        ["Bootstrap__ApiKey"] = settings.ApiKey,
        ["Bootstrap__UserName"] = UserName,
        ["Bootstrap__Password"] = settings.DashboardPassword,
    };

    public static string AddressOf(string service, Settings settings) => $"http://127.0.0.1:{settings.Ports[service]}";

    /// <summary>Only while the suite is not running: its own ports are not free then.</summary>
    public static void ChoosePorts(Settings settings)
    {
        var ports = LoopbackPorts.Of(settings);
        foreach (var service in Services)
        {
            ports.Choose(service, preferred: service switch { "Gateway" => 5080, "Dashboard" => 5081, _ => null });
        }
    }
}
