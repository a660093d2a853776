using FactCheck.Cli.Processes;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Servers;

/// <summary>The secrets of docker-compose.yml, which names this file for every container.</summary>
internal static class ComposeEnvironment
{
    private const string FileName = "compose.env";

    public static Task WriteAsync(StateFolder folder, Settings settings, CancellationToken cancellation) =>
        SecretFile.WriteAsync(folder.At(FileName), Text(settings), cancellation);

    internal static string Text(Settings settings)
    {
        var containers = new Dictionary<string, string>
        {
            ["POSTGRES_USER"] = ServerAddresses.User,
            ["POSTGRES_DB"] = ServerAddresses.Database,
            ["POSTGRES_PASSWORD"] = settings.PostgresPassword,
            ["RABBITMQ_DEFAULT_USER"] = ServerAddresses.User,
            ["RABBITMQ_DEFAULT_PASS"] = settings.RabbitMqPassword,
        };
        var services = SuiteEnvironment.Secrets(
            settings,
            connectionString: ServerAddresses.Npgsql("postgres", 5432, settings.PostgresPassword),
            amqpUri: $"amqp://{ServerAddresses.User}:{settings.RabbitMqPassword}@rabbitmq:5672/");
        return string.Concat(containers.Concat(services).Select(variable => $"{variable.Key}={variable.Value}\n"));
    }
}
