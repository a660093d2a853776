using FactCheck.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Hosting.Tests.Messaging;

/// <summary>The probes that a test starts, on tables that are empty when it begins, and what can be seen of them from outside.</summary>
internal sealed class ProbeRun(PostgresFixture postgres, RabbitMqFixture rabbit) : IAsyncLifetime
{
    private readonly List<WebApplication> _running = [];

    public async ValueTask InitializeAsync()
    {
        await using var service = ProbeService.Build(postgres.ConnectionString, rabbit.AmqpUri);
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeDbContext>();
        if (await db.Database.SqlQuery<bool>($"SELECT to_regclass('probe.outbox') IS NULL AS \"Value\"").SingleAsync())
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"TRUNCATE probe.outbox, probe.inbox, probe.effects");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running)
        {
            await service.DisposeAsync();
        }
    }

    internal async Task<WebApplication> StartAsync(bool consumes = true)
    {
        var service = ProbeService.Build(postgres.ConnectionString, rabbit.AmqpUri, consumes);
        _running.Add(service);
        await service.StartAsync();
        await Eventually.GetAsync(async () => (await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status.ToString(), status => status == "Healthy");
        return service;
    }

    internal static async Task EffectsAsync(WebApplication service, params string[] expected)
    {
        var seen = await Eventually.GetAsync(
            () => service.QueryAsync(db => db.Effects.OrderBy(effect => effect.Text).Select(effect => effect.Text).ToListAsync()),
            effects => effects.Count >= expected.Length);
        seen.ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    /// <summary>Asked over AMQP, which counts at once; the management API's counts are seconds old.</summary>
    internal async Task<uint> MessagesAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(rabbit.AmqpUri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == 404)
        {
            // An error queue is declared with the first message that goes to it.
            return 0;
        }
    }
}
