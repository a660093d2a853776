using DotNet.Testcontainers.Builders;

namespace FactCheck.Testing.Servers;

/// <summary>
/// A PostgreSQL and a RabbitMQ, shared by all tests of a process: those that <c>./factcheck test</c> names in the environment; else
/// containers, where a Docker engine answers; else private servers, started by <c>./factcheck servers up</c> and left running for the next
/// <c>dotnet test</c>.
/// </summary>
internal sealed record TestServers(string ConnectionString, string AmqpUri, string ManagementUri)
{
    private const string Postgres = "FACTCHECK_TEST_POSTGRES";
    private const string RabbitMq = "FACTCHECK_TEST_RABBITMQ";
    private const string RabbitMqManagement = "FACTCHECK_TEST_RABBITMQ_MANAGEMENT";

    private static readonly Lazy<Task<TestServers>> Started = new(FindAsync);

    public static Task<TestServers> GetAsync() => Started.Value;

    private static async Task<TestServers> FindAsync() =>
        From(Environment.GetEnvironmentVariable) ?? await InContainersAsync() ?? await PrivateAsync();

    private static TestServers? From(Func<string, string?> variable) =>
        variable(Postgres) is { } postgres && variable(RabbitMq) is { } rabbitMq && variable(RabbitMqManagement) is { } management
            ? new TestServers(postgres, rabbitMq, management)
            : null;

    private static async Task<TestServers?> InContainersAsync()
    {
        try
        {
            return await ContainerServers.StartAsync();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }

    private static async Task<TestServers> PrivateAsync()
    {
        var lines = await PrivateServers.StartAsync();
        var variables = lines
            .Select(line => line["export ".Length..].Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim('\''));
        return From(variables.GetValueOrDefault) ?? throw new InvalidOperationException($"servers.env names only {string.Join(", ", variables.Keys)}.");
    }
}
