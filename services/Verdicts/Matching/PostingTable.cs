using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;

namespace FactCheck.Verdicts.Matching;

/// <summary>Reads the workspace's index. A statement sees one moment of the database, so that what one reads belongs together while writers and the folder go on.</summary>
internal sealed class PostingTable(VerdictsDbContext db, Workspace workspace, SpellingCache spellings)
{
    private sealed record Row(string? Word, int Postings, byte[]? Data, int FactChecks, long Words, int NextNumber, int[]? Gone);

    private sealed record StandIn(string Word, string? For, int Postings, float Similarity);

    /// <summary>The postings of some words, with the size of the index at that moment.</summary>
    internal async Task<PostingLists> ReadAsync(string[] words, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(words, cancellationToken);
        var state = rows.Find(row => row.Word is null);
        var lists = state is null
            ? new PostingLists(default, 0, [])
            : new PostingLists(new CollectionSize(state.FactChecks, state.Words), state.NextNumber, state.Gone ?? []);
        Add(lists, rows);
        return lists;
    }

    /// <summary>Adds the postings of more words, as they are by then.</summary>
    internal async Task ReadMoreAsync(PostingLists lists, string[] words, CancellationToken cancellationToken) =>
        Add(lists, await RowsAsync(words, cancellationToken));

    /// <summary>In how many fact-checks each piece stands, and (the operator % looks at the limit that is set first, and is quick where it is high) the words that each unknown one may be a spelling of.</summary>
    internal async Task<(Dictionary<string, int> Frequencies, Func<string, IReadOnlyList<SpellingVariant>> Variants)> StandInsAsync(
        PostingLists lists, string[] unknown, string[] pieces, CancellationToken cancellationToken)
    {
        var variants = unknown.ToDictionary(word => word, word => spellings.Find(workspace.Id, lists.End, word));
        var rows = await AskAsync([.. unknown.Where(word => variants[word] is null)], pieces, cancellationToken);
        foreach (var found in rows.Where(row => row.For is not null).ToLookup(row => row.For!, row => new SpellingVariant(row.Word, row.Similarity)))
        {
            variants[found.Key] = [.. found];
        }

        foreach (var word in unknown)
        {
            spellings.Keep(workspace.Id, lists.End, word, variants[word] ??= []);
        }

        return (rows.Where(row => row.For is null).ToDictionary(row => row.Word, row => row.Postings), word => variants[word]!);
    }

    private Task<List<StandIn>> AskAsync(string[] unknown, string[] pieces, CancellationToken cancellationToken) =>
        db.PreparedAsync(
            """
            SELECT word, NULL AS "for", sum(postings)::int AS postings, 0::real AS similarity
            FROM verdicts.match_blocks
            WHERE workspace_id = $1 AND word = ANY($2)
            GROUP BY word
            UNION ALL
            SELECT variant.word, asked.word, 0, variant.similarity
            FROM (SELECT set_limit($4) AS least) AS threshold
            CROSS JOIN unnest($3) AS asked (word)
            CROSS JOIN LATERAL (
                SELECT known.word, similarity(known.word, asked.word) AS similarity
                FROM verdicts.match_words AS known
                WHERE known.workspace_id = $1 AND known.word % asked.word AND similarity(known.word, asked.word) >= threshold.least
                    AND EXISTS (SELECT FROM verdicts.match_blocks AS block WHERE block.workspace_id = $1 AND block.word = known.word)
                ORDER BY similarity DESC, known.word
                LIMIT $5) AS variant
            """,
            [workspace.Id, pieces, unknown, (float)SpellingVariant.LeastSimilarity, SpellingVariant.Most],
            reader => new StandIn(reader.GetString(0), reader.Text(1), reader.GetInt32(2), reader.GetFloat(3)),
            cancellationToken);

    private Task<List<Row>> RowsAsync(string[] words, CancellationToken cancellationToken) =>
        db.PreparedAsync(
            """
            SELECT NULL AS word, 0 AS postings, NULL::bytea AS data, fact_checks, words, next_number,
                ARRAY(SELECT number FROM verdicts.match_gone WHERE workspace_id = $1) AS gone
            FROM verdicts.match_indexes
            WHERE workspace_id = $1
            UNION ALL
            SELECT word, postings, data, 0, 0, 0, NULL
            FROM verdicts.match_blocks
            WHERE workspace_id = $1 AND word = ANY($2)
            """,
            [workspace.Id, words],
            reader => reader.IsDBNull(0)
                ? new Row(null, 0, null, reader.GetInt32(3), reader.GetInt64(4), reader.GetInt32(5), reader.GetFieldValue<int[]>(6))
                : new Row(reader.GetString(0), reader.GetInt32(1), reader.GetFieldValue<byte[]>(2), 0, 0, 0, null),
            cancellationToken);

    private static void Add(PostingLists lists, List<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row is { Word: { } word, Data: { } data })
            {
                lists.Add(word, row.Postings, data);
            }
        }
    }
}
