using FactCheck.Hosting.Data;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Hosting.Tests.Messaging;

/// <summary>The smallest service there is: one message in, one row of effect.</summary>
internal static class ProbeService
{
    internal const string Name = "probe";
    internal const string Queue = "probe-probe";

    /// <summary>Of services that no test starts.</summary>
    internal static readonly string[] OtherQueues = ["one-shared", "other-shared"];

    private static readonly Dictionary<Type, string[]> Queues = new() { [typeof(ProbeMessage)] = [Queue], [typeof(ProbeShared)] = OtherQueues };

    internal static WebApplication Build(string postgres, string amqp, bool consumes = true) =>
        WebApplication.CreateBuilder(
            [
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Postgres={postgres}",
                $"--ConnectionStrings:RabbitMq={amqp}",
                $"--InternalAuth:SigningKey={Convert.ToBase64String(new byte[32])}",
            ])
            .AddServiceDefaults(Name)
            .AddDatabase<ProbeDbContext>(Name)
            .AddBus<ProbeDbContext>(Name, Queues, bus =>
            {
                if (consumes)
                {
                    bus.AddConsumer<ProbeConsumer>();
                }
            })
            .Build()
            .UseServiceDefaults();

    internal static async Task SaveAsync(this WebApplication service, Action<ProbeDbContext> work)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeDbContext>();
        work(db);
        await db.SaveChangesAsync();
    }

    internal static async Task<T> QueryAsync<T>(this WebApplication service, Func<ProbeDbContext, Task<T>> query)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ProbeDbContext>());
    }
}

internal sealed record ProbeMessage(string Text);

internal sealed record ProbeNews(string Text);

/// <summary>What two services must hear of.</summary>
internal sealed record ProbeShared(string Text);

internal sealed class ProbeEffect
{
    public int Id { get; init; }

    public required string Text { get; init; }
}

internal sealed class ProbeDbContext(DbContextOptions<ProbeDbContext> options) : DbContext(options)
{
    public DbSet<ProbeEffect> Effects => Set<ProbeEffect>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema(ProbeService.Name).AddOutboxAndInbox().AddIdempotencyKeys();
}

/// <summary>Adds the effect first, and only then fails on poison, or loses its connection: nothing of it may remain.</summary>
internal sealed class ProbeConsumer(ProbeDbContext db) : IConsumer<ProbeMessage>
{
    internal const string Cut = "cut";

    public async Task Consume(ConsumeContext<ProbeMessage> context)
    {
        db.Add(new ProbeEffect { Text = context.Message.Text });
        if (context.Message.Text == "poison")
        {
            throw new InvalidOperationException("Poison.");
        }

        if (context.Message.Text == Cut && context.GetRetryAttempt() == 0)
        {
            await CutAsync();
        }
    }

    /// <summary>As a connection breaks between two statements: only the second of them hears of it.</summary>
    private async Task CutAsync()
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend(pg_backend_pid())");
        }
        catch (PostgresException)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1");
        }
    }
}
