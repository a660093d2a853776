using System.Data;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Telemetry;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// One transaction around every consumer: the inbox row first, then the consumer's effects and outgoing messages, then
/// one SaveChanges and the commit. A second delivery finds the row and does nothing; one that arrives while the first
/// is still at work waits for its commit on the row's key. Consumers therefore neither save nor check for duplicates.
/// </summary>
public sealed class InboxFilter<T>(DbContext db, Schema schema, TimeProvider clock, ILogger<InboxFilter<T>> log) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await using var transaction = await BeginAsync(context.CancellationToken);
        if (!await TakeAsync(context))
        {
            log.LogInformation("Message {MessageId} was handled before.", context.MessageId);

            // Else MassTransit takes it for one that no consumer knows, and sets it aside.
            await context.NotifyConsumed(context.ReceiveContext.ElapsedTime, nameof(InboxMessage));
            return;
        }

        try
        {
            await next.Send(context);
            await db.SaveChangesAsync(context.CancellationToken);
            using var work = Work.Start(Work.Commit);
            await transaction.CommitAsync(context.CancellationToken);
        }
        catch (InvalidOperationException exception) when (db.Database.GetDbConnection().State is not ConnectionState.Open)
        {
            // The connection broke between two statements, which the second is told as a transaction that is completed: the database is away.
            throw new NpgsqlException("The connection to the database was lost within a transaction.", new IOException(exception.Message, exception));
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");

    private async Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await db.Database.BeginTransactionAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseAway.IsCauseOf(exception))
        {
            throw new DatabaseUnreachableException(exception);
        }
    }

    private async Task<bool> TakeAsync(ConsumeContext<T> context)
    {
        var messageId = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be handled once.");
        var endpoint = context.ReceiveContext.InputAddress.AbsolutePath.Split('/')[^1];

        var rows = await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {schema.Name}.inbox (message_id, endpoint, handled_at) VALUES ({{0}}, {{1}}, {{2}}) ON CONFLICT DO NOTHING",
            [messageId, endpoint, clock.GetUtcNow()],
            context.CancellationToken);
        return rows == 1;
    }
}
