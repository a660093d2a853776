using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace FactCheck.Testing.Servers;

/// <summary>The images of docker-compose.yml; Testcontainers removes them when this process has ended.</summary>
internal static class ContainerServers
{
    private const string User = "factcheck";
    private const int ManagementPort = 15672;

    public static async Task<TestServers> StartAsync()
    {
        var password = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        var postgres = new PostgreSqlBuilder("postgres:15.18-bookworm")
            .WithDatabase(User)
            .WithUsername(User)
            .WithPassword(password)
            .Build();
        var rabbitMq = new RabbitMqBuilder("rabbitmq:3.10.25-management")
            .WithUsername(User)
            .WithPassword(password)
            .WithPortBinding(ManagementPort, assignRandomHostPort: true)
            .Build();
        await Task.WhenAll(postgres.StartAsync(), rabbitMq.StartAsync());
        var management = $"http://{User}:{password}@{rabbitMq.Hostname}:{rabbitMq.GetMappedPublicPort(ManagementPort)}/";
        return new TestServers(postgres.GetConnectionString(), rabbitMq.GetConnectionString(), management);
    }
}
