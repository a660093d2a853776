using FactCheck.Contracts;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Security;
using FactCheck.Testing;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.Tests;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(RunningVerdicts))]

namespace FactCheck.Verdicts.Tests;

/// <summary>The service, running once for all tests; each works in a workspace of its own.</summary>
public sealed class RunningVerdicts : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly RabbitMqFixture rabbitMq = new();
    private readonly Deliveries deliveries = new();
    private RunningService? service;

    public Heard<ArticleChecked> Checked { get; } = new();

    public Heard<ClaimsFlagged> Flagged { get; } = new();

    public Heard<ReviewChanged> Changed { get; } = new();

    public Heard<VerdictChanged> Verdicts { get; } = new();

    public Heard<CitationBroken> Broken { get; } = new();

    public Heard<ClaimsDetected> ClaimsDetected { get; } = new();

    public Heard<ClaimChanged> ClaimsChanged { get; } = new();

    public Heard<ClaimMatched> Matched { get; } = new();

    public string Database => postgres.ConnectionString;

    internal IServiceProvider Services => Service.Services;

    private RunningService Service => service ?? throw new InvalidOperationException("The service has not been started.");

    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(postgres.InitializeAsync().AsTask(), rabbitMq.InitializeAsync().AsTask());
        await rabbitMq.DeclareAsync(Queues.Taking.Values.SelectMany(queues => queues).Where(queue => !queue.StartsWith(VerdictsService.Name, StringComparison.Ordinal)));
        service = await RunningService.StartAsync(VerdictsService.Build, postgres, rabbitMq, "--Services:Gateway=https://gateway.example", "--Outgoing:AllowLoopback=true");
        var bus = service.Services.GetRequiredService<IBusControl>();
        bus.ConnectReceiveObserver(deliveries);
        await bus.ConnectReceiveEndpoint("test-ears", endpoint =>
        {
            endpoint.Handler<ArticleChecked>(context => Checked.Hear(context.Message));
            endpoint.Handler<ClaimsFlagged>(context => Flagged.Hear(context.Message));
            endpoint.Handler<ReviewChanged>(context => Changed.Hear(context.Message));
            endpoint.Handler<CitationBroken>(context => Broken.Hear(context.Message));
            endpoint.Handler<VerdictChanged>(context => Verdicts.Hear(context.Message));
            endpoint.Handler<ClaimsDetected>(context => ClaimsDetected.Hear(context.Message));
            endpoint.Handler<ClaimMatched>(context => Matched.Hear(context.Message));
            endpoint.Handler<ClaimChanged>(context => ClaimsChanged.Hear(context.Message));
        }).Ready;
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null)
        {
            await service.DisposeAsync();
        }

        await rabbitMq.DisposeAsync();
        await postgres.DisposeAsync();
    }

    /// <summary>A reader, who has no key.</summary>
    public HttpClient Anybody() => new() { BaseAddress = Service.Address };

    public HttpClient Client(Guid workspaceId, params string[] scopes) => Service.Client(workspaceId, scopes: scopes);

    public HttpClient ClientOf(string actor, Guid workspaceId, params string[] scopes) => Service.Client(workspaceId, actor, scopes);

    /// <summary>What the clock does every half a minute.</summary>
    public Task<int> TellOverdueAsync() => Service.Services.GetRequiredService<OverdueClock>().TellAsync(TestContext.Current.CancellationToken);

    /// <summary>Work within a workspace that no request asks for.</summary>
    internal async Task<T> InWorkspaceAsync<T>(Guid workspaceId, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Service.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(workspaceId);
        return await work(scope.ServiceProvider);
    }

    /// <summary>What the service does of itself after a change of the policy; it may be at it, too.</summary>
    public async Task RefreshFlagsAsync(Guid workspaceId)
    {
        var refresher = Service.Services.GetRequiredService<FlagRefresher>();
        await using var source = NpgsqlDataSource.Create(Database);
        await Eventually.GetAsync(
            async () =>
            {
                while (await refresher.RefreshAsync(TestContext.Current.CancellationToken))
                {
                    // The next articles.
                }

                await using var command = source.CreateCommand("SELECT count(*) FROM verdicts.flag_refreshes WHERE workspace_id = $1");
                command.Parameters.Add(new NpgsqlParameter { Value = workspaceId });
                return (long)(await command.ExecuteScalarAsync())!;
            },
            left => left == 0);
    }

    /// <summary>Records that something was done to each subject, as work does that nobody asked for.</summary>
    public Task RecordAsync(Guid workspaceId, params string[] subjects) => WorkAsync(workspaceId, (services, _) =>
    {
        foreach (var subject in subjects)
        {
            services.GetRequiredService<AuditTrail>().Record("claim.tested", subject, new { });
        }

        return Task.CompletedTask;
    });

    /// <summary>A unit of work in the workspace; it is saved at the end.</summary>
    internal async Task WorkAsync(Guid workspaceId, Func<IServiceProvider, VerdictsDbContext, Task> work)
    {
        await using var scope = Service.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Workspace>().Enter(workspaceId);
        var db = scope.ServiceProvider.GetRequiredService<VerdictsDbContext>();
        await work(scope.ServiceProvider, db);
        await db.SaveChangesAsync();
    }

    /// <summary>Does to the database what no one does through the service.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Sends the message as another service would, and waits until this one is done with it.</summary>
    public async Task SendAsync<T>(T message, Guid? messageId = null)
        where T : class
    {
        var id = messageId ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var handled = deliveries.NextAsync(id);
        await Service.PublishAsync(message, id);
        await handled;
    }
}

/// <summary>What the service said on the bus.</summary>
public sealed class Heard<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly List<T> messages = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<T> All(Func<T, bool> predicate)
    {
        lock (gate)
        {
            return [.. messages.Where(predicate)];
        }
    }

    /// <summary>The first <paramref name="count"/> that fit, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<T>> WaitAsync(Func<T, bool> predicate, int count = 1)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = more.Task;
            }

            var found = All(predicate);
            if (found.Count >= count)
            {
                return found;
            }

            await next.WaitAsync(Patience);
        }
    }

    internal Task Hear(T message)
    {
        lock (gate)
        {
            messages.Add(message);
            more.SetResult();
            more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Task.CompletedTask;
    }
}
