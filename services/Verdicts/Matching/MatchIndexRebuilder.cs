using FactCheck.Language.Matching;
using Npgsql;

namespace FactCheck.Verdicts.Matching;

/// <summary>
/// Makes an index anew from the fact-checks: where its words are those of another version, where it came before the index, or where numbers have become
/// sparse. One transaction; writers of the workspace wait for it, readers see the old index until it ends.
/// </summary>
internal sealed class MatchIndexRebuilder(NpgsqlDataSource dataSource)
{
    /// <returns>False where another copy is at it.</returns>
    internal async Task<bool> RebuildAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await MatchIndexLock.TryTakeAsync(connection, workspaceId, cancellationToken))
        {
            return false;
        }

        await ExecuteAsync(connection, "SELECT FROM verdicts.match_indexes WHERE workspace_id = $1 FOR UPDATE", cancellationToken, workspaceId);
        await NumberAsync(connection, workspaceId, cancellationToken);
        foreach (var table in (string[])["match_blocks", "match_words", "match_gone"])
        {
            await ExecuteAsync(connection, $"DELETE FROM verdicts.{table} WHERE workspace_id = $1", cancellationToken, workspaceId);
        }

        var lists = await ReadAsync(connection, workspaceId, cancellationToken);
        await connection.CopyAsync(workspaceId, lists.SelectMany(list => WordBlock.Cut(list.Key, list.Value)), cancellationToken);
        await ExecuteAsync(connection, "INSERT INTO verdicts.match_words SELECT DISTINCT workspace_id, word FROM verdicts.match_blocks WHERE workspace_id = $1", cancellationToken, workspaceId);
        await ExecuteAsync(
            connection,
            "UPDATE verdicts.match_indexes SET words_version = $2, fact_checks = $3, words = $4, next_number = $3, loose_writes = 0 WHERE workspace_id = $1",
            cancellationToken,
            workspaceId,
            MatchWords.Version,
            lists.Size.Claims,
            lists.Size.Words);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Gives the numbers from 0 on, in the order of age; those that are right already are left alone.</summary>
    private static Task NumberAsync(NpgsqlConnection connection, Guid workspaceId, CancellationToken cancellationToken) =>
        ExecuteAsync(
            connection,
            """
            UPDATE verdicts.fact_checks AS known SET number = counted.number
            FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1)::int AS number FROM verdicts.fact_checks WHERE workspace_id = $1) AS counted
            WHERE known.id = counted.id AND known.number IS DISTINCT FROM counted.number
            """,
            cancellationToken,
            workspaceId);

    private static async Task<PostingsByWord> ReadAsync(NpgsqlConnection connection, Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var command = connection.Command("SELECT number, claim, title FROM verdicts.fact_checks WHERE workspace_id = $1 ORDER BY number", workspaceId);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lists = new PostingsByWord();
        while (await reader.ReadAsync(cancellationToken))
        {
            var title = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetString(2);
            lists.Add(reader.GetInt32(0), new MatchText(reader.GetString(1), title).Words);
        }

        return lists;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
