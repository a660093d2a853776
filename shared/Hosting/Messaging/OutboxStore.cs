using FactCheck.Hosting.Data;
using Npgsql;

namespace FactCheck.Hosting.Messaging;

/// <summary>The outbox table as its dispatcher uses it: plain SQL, since a claim with SKIP LOCKED is not a LINQ query.</summary>
internal sealed class OutboxStore(NpgsqlDataSource dataSource, Schema schema)
{
    // Failures wait 0.2 s, 0.4 s, … up to a minute: by then it is the broker that is away, not a packet.
    private const double FirstDelaySeconds = 0.2;
    private const double LongestDelaySeconds = 60;

    private readonly string _table = $"{schema.Name}.outbox";

    internal sealed record Row(long Id, Guid MessageId, string Type, byte[] Body, string? TraceParent, DateTimeOffset CreatedAt, bool Mandatory);

    internal ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => dataSource.OpenConnectionAsync(cancellationToken);

    /// <summary>
    /// Locks up to <paramref name="limit"/> due rows, of those behind <paramref name="after"/>, until the transaction ends; other copies skip them. Whoever takes one
    /// batch behind the other does not read over what it has deleted, which stands in the index until the next vacuum.
    /// </summary>
    internal async Task<List<Row>> ClaimAsync(NpgsqlTransaction transaction, long after, int limit, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT id, message_id, type, body, trace_parent, created_at, mandatory FROM {_table}
            WHERE id > $1 AND next_attempt_at <= now() ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED
            """,
            transaction.Connection,
            transaction)
        { Parameters = { new() { Value = after }, new() { Value = limit } } };

        var rows = new List<Row>();
        await command.PrepareAsync(cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new Row(
                reader.GetInt64(0),
                reader.GetGuid(1),
                reader.GetString(2),
                await reader.GetFieldValueAsync<byte[]>(3, cancellationToken),
                await reader.IsDBNullAsync(4, cancellationToken) ? null : reader.GetString(4),
                new DateTimeOffset(reader.GetDateTime(5)),
                reader.GetBoolean(6)));
        }

        return rows;
    }

    internal async Task SettleAsync(NpgsqlTransaction transaction, List<Row> published, List<Row> failed, CancellationToken cancellationToken)
    {
        if (published.Count > 0)
        {
            await ExecuteAsync(transaction, $"DELETE FROM {_table} WHERE id = ANY($1)", published, [], cancellationToken);
        }

        if (failed.Count > 0)
        {
            await ExecuteAsync(
                transaction,
                $"""
                UPDATE {_table} SET attempts = attempts + 1,
                    next_attempt_at = now() + make_interval(secs => least($2 * power(2, least(attempts, 20)), $3))
                WHERE id = ANY($1)
                """,
                failed,
                [FirstDelaySeconds, LongestDelaySeconds],
                cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>How many messages wait, and when the oldest was written; null when none waits.</returns>
    internal async Task<(long Count, DateTimeOffset? Oldest)> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand($"SELECT count(*), min(created_at) FROM {_table}");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), await reader.GetFieldValueAsync<DateTimeOffset?>(1, cancellationToken));
    }

    private static async Task ExecuteAsync(NpgsqlTransaction transaction, string statement, List<Row> rows, double[] more, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, transaction.Connection, transaction)
        {
            Parameters = { new() { Value = rows.ConvertAll(row => row.Id) } },
        };
        foreach (var value in more)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.PrepareAsync(cancellationToken);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
