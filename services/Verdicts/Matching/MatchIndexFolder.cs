using FactCheck.Language.Matching;
using Npgsql;

namespace FactCheck.Verdicts.Matching;

/// <summary>
/// Puts the small blocks that writes leave behind together into full ones, and takes what is gone out of them. Writers and readers go on meanwhile: a piece of
/// the vocabulary is one transaction, and what a reader sees is either the old blocks or the new. A lock of the database lets one copy do it.
/// </summary>
internal sealed class MatchIndexFolder(NpgsqlDataSource dataSource)
{
    /// <summary>How many words are put together in one transaction: a few megabytes.</summary>
    private const int WordsAtOnce = 500;

    private sealed record State(int LooseWrites, int[] Gone);

    /// <returns>False where another copy is at it.</returns>
    internal async Task<bool> FoldAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var state = await StateAsync(connection, workspaceId, cancellationToken);
        var words = await WordsAsync(connection, workspaceId, state.Gone, cancellationToken);
        var gone = state.Gone.ToHashSet();
        foreach (var some in words.Chunk(WordsAtOnce))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (!await MatchIndexLock.TryTakeAsync(connection, workspaceId, cancellationToken))
            {
                return false;
            }

            await FoldAsync(connection, workspaceId, some, gone, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // What was gone when this began is in no block any more: blocks written since hold only newer numbers.
        await using var done = connection.Command(
            """
            WITH forgotten AS (DELETE FROM verdicts.match_gone WHERE workspace_id = $1 AND number = ANY($2))
            UPDATE verdicts.match_indexes SET loose_writes = loose_writes - $3 WHERE workspace_id = $1
            """,
            workspaceId,
            state.Gone,
            state.LooseWrites);
        await done.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private static async Task<State> StateAsync(NpgsqlConnection connection, Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            """
            SELECT loose_writes, ARRAY(SELECT number FROM verdicts.match_gone WHERE workspace_id = $1)
            FROM verdicts.match_indexes WHERE workspace_id = $1
            """,
            workspaceId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new State(reader.GetInt32(0), await reader.GetFieldValueAsync<int[]>(1, cancellationToken)) : new State(0, []);
    }

    /// <summary>The words with blocks to put together, or that something gone had.</summary>
    private static async Task<List<string>> WordsAsync(NpgsqlConnection connection, Guid workspaceId, int[] gone, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            """
            SELECT word FROM verdicts.match_blocks WHERE workspace_id = $1 AND postings < $2 GROUP BY word HAVING count(*) > 1
            UNION
            SELECT unnest(words) FROM verdicts.match_gone WHERE workspace_id = $1 AND number = ANY($3)
            ORDER BY word
            """,
            workspaceId,
            PostingBlock.Full,
            gone);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var words = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            words.Add(reader.GetString(0));
        }

        return words;
    }

    private static async Task FoldAsync(NpgsqlConnection connection, Guid workspaceId, string[] words, HashSet<int> gone, CancellationToken cancellationToken)
    {
        var old = await ReadAsync(connection, workspaceId, words, gone.Count > 0, cancellationToken);
        var folded = old.GroupBy(block => block.Word).SelectMany(blocks => Fold(blocks.Key, blocks, gone)).ToList();
        await using var command = connection.Command(
            "DELETE FROM verdicts.match_blocks WHERE workspace_id = $1 AND (word, first) IN (SELECT * FROM unnest($2, $3))",
            workspaceId,
            old.ConvertAll(block => block.Word),
            old.ConvertAll(block => block.First));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await connection.CopyAsync(workspaceId, folded, cancellationToken);
    }

    /// <summary>Without anything gone, full blocks can stay as they are.</summary>
    private static async Task<List<WordBlock>> ReadAsync(
        NpgsqlConnection connection, Guid workspaceId, string[] words, bool full, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            """
            SELECT word, first, postings, data FROM verdicts.match_blocks
            WHERE workspace_id = $1 AND word = ANY($2) AND (postings < $3 OR $4) ORDER BY word, first
            """,
            workspaceId,
            words,
            PostingBlock.Full,
            full);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var blocks = new List<WordBlock>();
        while (await reader.ReadAsync(cancellationToken))
        {
            blocks.Add(new WordBlock(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), await reader.GetFieldValueAsync<byte[]>(3, cancellationToken)));
        }

        return blocks;
    }

    private static IEnumerable<WordBlock> Fold(string word, IEnumerable<WordBlock> blocks, HashSet<int> gone)
    {
        var postings = new List<Posting>();
        foreach (var block in blocks)
        {
            foreach (var posting in PostingBlock.Read(block.Data))
            {
                if (!gone.Contains(posting.Claim))
                {
                    postings.Add(posting);
                }
            }
        }

        return WordBlock.Cut(word, postings);
    }
}
