using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Matching;

/// <summary>What a fact-check was found by until now; null where it was in no index.</summary>
internal sealed record IndexedText(int? Number, MatchText Text);

/// <summary>
/// Keeps the index in step with the fact-checks, within the transaction that writes them: new texts become small blocks of their own, old ones are marked as
/// gone. <see cref="MatchIndexFolder"/> puts the blocks together later.
/// </summary>
internal sealed class MatchIndexWriter(VerdictsDbContext db, Workspace workspace, TimeProvider clock)
{
    /// <summary>Locks the index until the transaction ends.</summary>
    /// <returns>The first number that nothing has.</returns>
    internal async Task<int> TakeTurnAsync(CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO verdicts.match_indexes AS known (workspace_id, words_version, fact_checks, words, next_number, loose_writes, written_at)
            VALUES ({workspace.Id}, {MatchWords.Version}, 0, 0, 0, 0, {clock.GetUtcNow()})
            ON CONFLICT (workspace_id) DO UPDATE SET loose_writes = known.loose_writes + 1, written_at = excluded.written_at
            RETURNING next_number AS "Value"
            """).ToListAsync(cancellationToken))[0];

    /// <param name="old">What the index had.</param>
    /// <param name="added">What it is to have, with numbers from the one that <see cref="TakeTurnAsync"/> gave, ascending.</param>
    /// <param name="cancellationToken">The request's.</param>
    internal async Task WriteAsync(IReadOnlyList<IndexedText> old, IReadOnlyList<(int Number, MatchText Text)> added, CancellationToken cancellationToken)
    {
        var gone = old.Where(text => text.Number is not null).Select(text => (Number: text.Number!.Value, text.Text.Words)).ToList();
        var lists = new PostingsByWord();
        foreach (var (number, text) in added)
        {
            lists.Add(number, text.Words);
        }

        var blocks = lists.SelectMany(list => WordBlock.Cut(list.Key, list.Value)).ToList();
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH blocks AS (
                INSERT INTO verdicts.match_blocks (workspace_id, word, first, postings, data)
                SELECT {workspace.Id}, block.*
                FROM unnest({Column(blocks, block => block.Word)}, {Column(blocks, block => block.First)}, {Column(blocks, block => block.Postings)}, {Column(blocks, block => block.Data)}) AS block),
            spellings AS (
                INSERT INTO verdicts.match_words (workspace_id, word)
                SELECT {workspace.Id}, word FROM unnest({Column(blocks, block => block.Word)}) AS word ORDER BY word
                ON CONFLICT DO NOTHING),
            gone AS (
                INSERT INTO verdicts.match_gone (workspace_id, number, words)
                SELECT {workspace.Id}, number, string_to_array(words, ' ')
                FROM unnest({Column(gone, text => text.Number)}, {Column(gone, text => string.Join(' ', text.Words.Distinct()))}) AS gone (number, words))
            UPDATE verdicts.match_indexes SET
                fact_checks = fact_checks + {added.Count - gone.Count},
                words = words + {lists.Size.Words - gone.Sum(text => text.Words.Count)},
                next_number = next_number + {added.Count}
            WHERE workspace_id = {workspace.Id}
            """,
            cancellationToken);
    }

    private static T[] Column<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value) => [.. rows.Select(value)];
}
