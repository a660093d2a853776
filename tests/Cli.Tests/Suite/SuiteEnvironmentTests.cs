using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Tests.Suite;

public sealed class SuiteEnvironmentTests
{
    [Fact]
    public void Names_an_address_for_every_service()
    {
        var settings = Settings.Generate();
        LoopbackPortsOf(settings);

        var variables = SuiteEnvironment.For(settings, ServerAddresses.From(settings)!);

        SuiteEnvironment.Services.ShouldAllBe(service => variables[$"Services__{service}"].StartsWith("http://127.0.0.1:"));
        SuiteEnvironment.Services.Select(service => variables[$"Services__{service}"]).ShouldBeUnique();
    }

    [Fact]
    public void Signs_internal_tokens_with_32_bytes() =>
        Convert.FromBase64String(Settings.Generate().SigningKey).Length.ShouldBe(32);

    [Fact]
    public void Gives_containers_their_neighbours_by_name()
    {
        var settings = Settings.Generate();

        var lines = ComposeEnvironment.Text(settings).Split('\n');

        lines.ShouldContain($"POSTGRES_PASSWORD={settings.PostgresPassword}");
        lines.ShouldContain($"ConnectionStrings__RabbitMq=amqp://factcheck:{settings.RabbitMqPassword}@rabbitmq:5672/");
        lines.ShouldContain(line => line.StartsWith("ConnectionStrings__Postgres=Host=postgres;Port=5432;"));
        lines.ShouldAllBe(line => line.Length == 0 || line.Contains('='));
    }

    private static void LoopbackPortsOf(Settings settings)
    {
        SuiteEnvironment.ChoosePorts(settings);
        var ports = LoopbackPorts.Of(settings);
        ports.Choose(PrivatePostgres.Name);
        ports.Choose(PrivateRabbitMq.Name);
        ports.Choose(PrivateRabbitMq.Management);
    }
}
