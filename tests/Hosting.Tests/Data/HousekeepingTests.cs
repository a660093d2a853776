using FactCheck.Hosting.Data;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Hosting.Tests.Messaging;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Hosting.Tests.Data;

public sealed class HousekeepingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 14)]
    [InlineData("30", 30)]
    [InlineData("0", 2)]
    public async Task Old_rows_of_inbox_and_idempotency_keys_go_and_young_ones_stay(string? days, int kept)
    {
        await using var service = ProbeService.Build(postgres.ConnectionString, "amqp://nobody@127.0.0.1:1/");
        await service.QueryAsync(async db =>
        {
            await db.Database.EnsureDeletedAsync();
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
            return true;
        });
        await service.SaveAsync(db =>
        {
            db.AddRange(Handled(Noon.AddDays(-kept)), Handled(Noon.AddDays(-kept).AddSeconds(-1)));
            db.AddRange(Answered("young", Noon.AddHours(-24)), Answered("old", Noon.AddHours(-24).AddSeconds(-1)));
        });
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Retention:InboxDays", days)]).Build();
        var housekeeping = new Housekeeping<ProbeDbContext>(
            service.Services.GetRequiredService<IServiceScopeFactory>(), new Schema(ProbeService.Name), settings, new ClockAtNoon(), NullLogger<Housekeeping<ProbeDbContext>>.Instance);

        (await housekeeping.DeleteOldAsync(TestContext.Current.CancellationToken)).ShouldBe(2);

        (await service.QueryAsync(db => db.Inbox.SingleAsync())).HandledAt.ShouldBe(Noon.AddDays(-kept));
        (await service.QueryAsync(db => db.Set<IdempotencyKey>().SingleAsync())).Key.ShouldBe("young");
    }

    private static InboxMessage Handled(DateTimeOffset at) => new() { MessageId = Guid.CreateVersion7(at), Endpoint = ProbeService.Queue, HandledAt = at };

    private static IdempotencyKey Answered(string key, DateTimeOffset at) => new()
    {
        WorkspaceId = Workspace.DefaultId, Key = key, RequestHash = [1], Status = 201, ContentType = null, Location = null, Body = [], CreatedAt = at,
    };

    private sealed class ClockAtNoon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}
