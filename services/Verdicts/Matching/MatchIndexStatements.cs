using Npgsql;

namespace FactCheck.Verdicts.Matching;

/// <summary>What the folder and the rebuilder both do to the database.</summary>
internal static class MatchIndexStatements
{
    internal static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return command;
    }

    internal static async Task CopyAsync(this NpgsqlConnection connection, Guid workspaceId, IEnumerable<WordBlock> blocks, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY verdicts.match_blocks (workspace_id, word, first, postings, data) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var block in blocks)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(workspaceId, cancellationToken);
            await copy.WriteAsync(block.Word, cancellationToken);
            await copy.WriteAsync(block.First, cancellationToken);
            await copy.WriteAsync(block.Postings, cancellationToken);
            await copy.WriteAsync(block.Data, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }
}

/// <summary>Whoever writes blocks anew holds it until the end of its transaction: a process that dies lets go of it.</summary>
internal static class MatchIndexLock
{
    internal static async Task<bool> TryTakeAsync(NpgsqlConnection connection, Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var command = connection.Command("SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", $"match index {workspaceId}");
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
