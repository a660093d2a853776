using System.Net.Sockets;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Tests.Servers;

/// <summary>Real servers, below a folder that only its owner may enter, as in a clone made in mktemp -d.</summary>
public sealed class ServerPairTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public async Task Starts_both_servers_and_stops_them()
    {
        Assert.SkipWhen(PrivatePostgres.FindBinaries() is null || !PrivateRabbitMq.IsInstalled, "PostgreSQL or RabbitMQ is not installed.");
        var cancellation = TestContext.Current.CancellationToken;
        var folder = StateFolder.Open(temporary.At("state"));
        var settings = await Settings.OpenAsync(folder, cancellation);
        var pair = new ServerPair(new Repository(temporary.Path), folder, settings, disposable: true);
        var output = new StringWriter();
        try
        {
            var addresses = await pair.StartAsync(new Steps(output, overwrites: false), cancellation);

            output.ToString().ShouldMatch(@"(?s)^✓ PostgreSQL \d+.* on 127\.0\.0\.1:\d+ .*✓ RabbitMQ \d+.* on 127\.0\.0\.1:\d+ ");
            (await AnswersAsync(addresses.PostgresPort)).ShouldBeTrue();
            (await AnswersAsync(addresses.RabbitMqPort)).ShouldBeTrue();
            using var management = RabbitMqManagement.At(addresses.ManagementUri);
            (await management.QueuesAsync(cancellation)).ShouldNotBeNull().ShouldBeEmpty();
        }
        finally
        {
            await pair.RemoveAsync();
        }
        (await AnswersAsync(settings.Ports[PrivatePostgres.Name])).ShouldBeFalse();
        (await AnswersAsync(settings.Ports[PrivateRabbitMq.Name])).ShouldBeFalse();
        folder.Process("epmd").IsRunning.ShouldBeFalse();
    }

    public void Dispose() => temporary.Dispose();

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
