namespace FactCheck.Cli.Servers;

/// <summary>Where the two servers are, and how to sign in to them, wherever they run.</summary>
internal sealed record ServerAddresses
{
    public const string User = "factcheck";
    public const string Database = "factcheck";

    public required int PostgresPort { get; init; }

    public required string PostgresPassword { get; init; }

    public required int RabbitMqPort { get; init; }

    public required int ManagementPort { get; init; }

    public required string RabbitMqPassword { get; init; }

    public string ConnectionString => Npgsql("127.0.0.1", PostgresPort, PostgresPassword);

    public string AmqpUri => $"amqp://{User}:{RabbitMqPassword}@127.0.0.1:{RabbitMqPort}/";

    public string ManagementUri => $"http://{User}:{RabbitMqPassword}@127.0.0.1:{ManagementPort}/";

    /// <summary>What tests read to find the servers: see tests/Testing.</summary>
    public IReadOnlyDictionary<string, string> TestEnvironment => new Dictionary<string, string>
    {
        ["FACTCHECK_TEST_POSTGRES"] = ConnectionString,
        ["FACTCHECK_TEST_RABBITMQ"] = AmqpUri,
        ["FACTCHECK_TEST_RABBITMQ_MANAGEMENT"] = ManagementUri,
    };

    public static string Npgsql(string host, int port, string password) =>
        $"Host={host};Port={port};Database={Database};Username={User};Password={password}";

    /// <summary>Null when no port was chosen yet: nothing ran here before.</summary>
    public static ServerAddresses? From(Settings settings) =>
        settings.Ports.TryGetValue(PrivatePostgres.Name, out var postgres)
            && settings.Ports.TryGetValue(PrivateRabbitMq.Name, out var rabbitMq)
            && settings.Ports.TryGetValue(PrivateRabbitMq.Management, out var management)
            ? new ServerAddresses
            {
                PostgresPort = postgres,
                PostgresPassword = settings.PostgresPassword,
                RabbitMqPort = rabbitMq,
                ManagementPort = management,
                RabbitMqPassword = settings.RabbitMqPassword,
            }
            : null;
}
