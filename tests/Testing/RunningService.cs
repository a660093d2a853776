using System.Net.Http.Headers;
using FactCheck.Hosting.Security;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Testing;

/// <summary>A service as it runs in production, on a free port: real HTTP, real Postgres, real broker.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Any 32 bytes will do: nothing outside this process holds a token of it.
    private static readonly string SigningKey = Convert.ToBase64String(new byte[32]);

    private readonly WebApplication app;

    private RunningService(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    /// <summary>Starts what <paramref name="build"/> composes, and waits until it consumes.</summary>
    /// <param name="build">The service's own: <c>IntakeService.Build</c>.</param>
    /// <param name="postgres">Its database.</param>
    /// <param name="rabbitMq">Its virtual host; null for a service that has no bus.</param>
    /// <param name="settings">More of the command line: <c>--Outgoing:AllowLoopback=true</c>.</param>
    public static async Task<RunningService> StartAsync(
        Func<string[], WebApplication> build, PostgresFixture postgres, RabbitMqFixture? rabbitMq, params string[] settings)
    {
        var app = build(
        [
            "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:Postgres={postgres.ConnectionString}",
            $"--ConnectionStrings:RabbitMq={rabbitMq?.AmqpUri}",
            $"--InternalAuth:SigningKey={SigningKey}",
            .. settings,
        ]);
        await app.StartAsync();
        if (rabbitMq is not null)
        {
            await app.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, Patience);
        }

        return new RunningService(app);
    }

    /// <summary>A client that asks as <paramref name="actor"/>, with all scopes unless some are named.</summary>
    public HttpClient Client(Guid? workspaceId = null, string actor = "key_test", params string[] scopes)
    {
        var token = Services.GetRequiredService<InternalTokens>().Mint(actor, workspaceId ?? Workspace.DefaultId, scopes is [] ? Scopes.All : scopes);
        return new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    /// <summary>Puts a message on the bus, with an id of the test's choice where the test needs to send it twice.</summary>
    public Task PublishAsync<T>(T message, Guid? messageId = null)
        where T : class =>
        Services.GetRequiredService<IBus>().Publish(message, context => context.MessageId = messageId ?? context.MessageId);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
