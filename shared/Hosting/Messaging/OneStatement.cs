using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Hosting.Messaging;

/// <summary>
/// An effect and its message in one prepared statement, for a path so hot that a unit of work is too dear: that one makes a context, asks three
/// times (for what is there, for the rows, for the commit) and has each statement parsed and planned anew. Where Hosting has begun a transaction, for
/// an idempotency key or around a consumer, it joins in; otherwise it is one of its own.
/// </summary>
public sealed class OneStatement
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly Schema _schema;
    private readonly OutboxSignal _signal;

    private DbContext? _unit;

    internal OneStatement(NpgsqlDataSource dataSource, Schema schema, OutboxSignal signal) => (_dataSource, _schema, _signal) = (dataSource, schema, signal);

    /// <param name="effect">Common table expressions without their WITH, with parameters from $1: <c>article AS (INSERT … RETURNING id)</c>.</param>
    /// <param name="of">The one of them that has a row if there was an effect: <c>article</c>.</param>
    /// <param name="sentFor">The one of them that has a row if the message is to leave.</param>
    /// <param name="parameters">Each with its type; those of the message follow them.</param>
    /// <param name="message">What leaves.</param>
    /// <param name="now">When it was decided on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was an effect.</returns>
    public async Task<bool> ExecuteAsync<T>(
        string effect, string of, string sentFor, IReadOnlyList<NpgsqlParameter> parameters, T message, DateTimeOffset now, CancellationToken cancellationToken)
        where T : class
    {
        await using var command = new NpgsqlCommand(Statement(effect, of, sentFor, parameters.Count));
        foreach (var parameter in parameters.Concat(Parameters(OutboxMessage.For(message, now, mandatory: true))))
        {
            command.Parameters.Add(parameter);
        }

        if (_unit?.Database.CurrentTransaction?.GetDbTransaction() is NpgsqlTransaction transaction)
        {
            (command.Connection, command.Transaction) = (transaction.Connection, transaction);
            if (!await RunAsync(command, cancellationToken))
            {
                return false;
            }

            _signal.SetAfter(transaction);
            return true;
        }

        await using var connection = await _dataSource.OpenConnectionAsync(cancellationToken);
        command.Connection = connection;
        if (!await RunAsync(command, cancellationToken))
        {
            return false;
        }

        _signal.Set();
        return true;
    }

    /// <summary>Whoever takes the context of this scope to begin a transaction takes it through here.</summary>
    internal TDb Join<TDb>(TDb unit)
        where TDb : DbContext
    {
        _unit = unit;
        return unit;
    }

    private static async Task<bool> RunAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        // Once a connection: the pool keeps what it has prepared.
        await command.PrepareAsync(cancellationToken);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private string Statement(string effect, string of, string sentFor, int before) =>
        $"""
        WITH {effect}, message AS (
            INSERT INTO {_schema.Name}.outbox (message_id, type, body, trace_parent, created_at, next_attempt_at, attempts, mandatory)
            SELECT ${before + 1}, ${before + 2}, ${before + 3}, ${before + 4}, ${before + 5}, ${before + 6}, ${before + 7}, ${before + 8} FROM {sentFor}
        )
        SELECT EXISTS (SELECT FROM {of})
        """;

    private static NpgsqlParameter[] Parameters(OutboxMessage message) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = message.MessageId },
        new NpgsqlParameter<string> { TypedValue = message.Type },
        new NpgsqlParameter<string> { TypedValue = message.Body },
        new NpgsqlParameter<string?> { TypedValue = message.TraceParent, NpgsqlDbType = NpgsqlDbType.Text },
        new NpgsqlParameter<DateTimeOffset> { TypedValue = message.CreatedAt },
        new NpgsqlParameter<DateTimeOffset> { TypedValue = message.NextAttemptAt },
        new NpgsqlParameter<int> { TypedValue = message.Attempts },
        new NpgsqlParameter<bool> { TypedValue = message.Mandatory },
    ];
}
