using FactCheck.Hosting.Messaging;
using FactCheck.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Tests.Messaging;

/// <summary>A unit of work wakes the dispatcher once it has committed a message, and not before. Nobody else waits here: the service is not started.</summary>
public sealed class OutboxSignalTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private readonly ProbeRun _run = new(postgres, rabbit);
    private readonly WebApplication _service = ProbeService.Build(postgres.ConnectionString, rabbit.AmqpUri);

    public ValueTask InitializeAsync() => _run.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _run.DisposeAsync();
    }

    [Fact]
    public async Task A_message_that_is_saved_wakes_it()
    {
        await _service.SaveAsync(db => db.Enqueue(new ProbeMessage("hello"), Now));

        TakeWake().ShouldBeTrue();
        TakeWake().ShouldBeFalse("once");
    }

    [Fact]
    public async Task A_commit_without_a_message_does_not()
    {
        await InTransactionAsync((db, _) =>
        {
            db.Add(new ProbeEffect { Text = "effect" });
            return db.SaveChangesAsync();
        });

        TakeWake().ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_within_a_transaction_wakes_it_at_the_commit_even_if_the_context_has_forgotten_it()
    {
        await InTransactionAsync(async (db, _) =>
        {
            db.Enqueue(new ProbeMessage("hello"), Now);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            TakeWake().ShouldBeFalse("nothing is committed");
        });

        TakeWake().ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_that_one_statement_writes_within_a_transaction_wakes_it_at_the_commit()
    {
        await InTransactionAsync(async (_, statement) =>
        {
            const string Effect = "effect AS (INSERT INTO probe.effects (text) VALUES ('effect') RETURNING id)";
            (await statement.ExecuteAsync(Effect, "effect", "effect", [], new ProbeMessage("hello"), Now, TestContext.Current.CancellationToken)).ShouldBeTrue();
            TakeWake().ShouldBeFalse("nothing is committed");
        });

        TakeWake().ShouldBeTrue();
    }

    /// <summary>Takes the wake, if there is one; who waits in vain is called off, or it would take the next.</summary>
    private bool TakeWake()
    {
        using var enough = new CancellationTokenSource();
        var waits = _service.Services.GetRequiredService<OutboxSignal>().WaitAsync(Patience, TimeProvider.System, enough.Token);
        var isWoken = waits.IsCompletedSuccessfully;
        enough.Cancel();
        return isWoken;
    }

    private async Task InTransactionAsync(Func<DbContext, OneStatement, Task> work)
    {
        await using var scope = _service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(db, scope.ServiceProvider.GetRequiredService<OneStatement>());
        await transaction.CommitAsync();
    }
}
