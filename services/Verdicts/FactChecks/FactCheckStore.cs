using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>
/// The one place where past fact-checks are written, many in one statement: new ones are added, known ones changed, and the index by which they are found is
/// kept in step, all in one transaction: the caller's, where there is one.
/// </summary>
internal sealed class FactCheckStore(VerdictsDbContext db, Workspace workspace, MatchIndexWriter index, TimeProvider clock)
{
    internal sealed record Written(string ExternalId, Guid Id, bool IsNew);

    private sealed record Known(string ExternalId, int? Number, string Claim, string? Title)
    {
        internal MatchText Text => new(Claim, Title);
    }

    /// <param name="lines">No two with the same id.</param>
    /// <param name="cancellationToken">The request's.</param>
    internal Task<Dictionary<string, Written>> WriteAsync(IReadOnlyList<FactCheckLine> lines, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async () =>
            {
                var next = await index.TakeTurnAsync(cancellationToken);
                var known = await KnownAsync([.. lines.Select(line => line.Id)], cancellationToken);
                var (old, added, numbers) = (new List<IndexedText>(), new List<(int, MatchText)>(), new int[lines.Count]);
                foreach (var (i, line) in lines.Index())
                {
                    var before = known.GetValueOrDefault(line.Id);
                    if (before?.Number is { } number && before.Text == line.Text)
                    {
                        numbers[i] = number;
                        continue;
                    }

                    numbers[i] = next + added.Count;
                    added.Add((numbers[i], line.Text));
                    if (before is not null)
                    {
                        old.Add(new IndexedText(before.Number, before.Text));
                    }
                }

                await index.WriteAsync(old, added, cancellationToken);
                return await UpsertAsync(lines, numbers, cancellationToken);
            },
            cancellationToken);

    /// <summary>Deletes the fact-checks with these external ids, where there are any.</summary>
    /// <returns>How many there were.</returns>
    internal Task<int> DeleteAsync(string[] externalIds, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async () =>
            {
                await index.TakeTurnAsync(cancellationToken);
                var known = await KnownAsync(externalIds, cancellationToken);
                await index.WriteAsync([.. known.Values.Select(row => new IndexedText(row.Number, row.Text))], [], cancellationToken);
                return await db.FactChecks.Where(factCheck => externalIds.Contains(factCheck.ExternalId)).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

    private async Task<Dictionary<string, Known>> KnownAsync(string[] externalIds, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Known>(
            $"""
            SELECT external_id, number, claim, title FROM verdicts.fact_checks
            WHERE workspace_id = {workspace.Id} AND external_id = ANY({externalIds})
            """).ToListAsync(cancellationToken)).ToDictionary(row => row.ExternalId);

    private async Task<Dictionary<string, Written>> UpsertAsync(IReadOnlyList<FactCheckLine> lines, int[] numbers, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = lines.Select(_ => Guid.CreateVersion7(now)).ToArray();

        // xmax is 0 in a row that no transaction has locked or changed yet: one that this statement has inserted.
        var written = await db.Database.SqlQuery<Written>(
            $"""
            INSERT INTO verdicts.fact_checks AS known (
                workspace_id, id, number, external_id, claim, title, claimant, claim_date, url, publisher, rating, rating_text, summary, reviewed_at, language, claim_id)
            SELECT {workspace.Id}, line.*
            FROM unnest(
                {ids}, {numbers}, {Column(lines, line => line.Id)}, {Column(lines, line => line.Claim)}, {Column(lines, line => line.Title)},
                {Column(lines, line => line.Claimant)}, {Column(lines, line => line.ClaimDate)}, {Column(lines, line => line.Url)},
                {Column(lines, line => line.Publisher)}, {Column(lines, line => line.Rating)}, {Column(lines, line => line.RatingText)},
                {Column(lines, line => line.Summary)}, {Column(lines, line => line.ReviewedAt)}, {Column(lines, line => line.Language)},
                {Column(lines, line => line.ClaimId)}) AS line
            ON CONFLICT (workspace_id, external_id) DO UPDATE SET
                number = excluded.number, claim = excluded.claim, title = excluded.title, claimant = excluded.claimant, claim_date = excluded.claim_date,
                url = excluded.url, publisher = excluded.publisher, rating = excluded.rating, rating_text = excluded.rating_text,
                summary = excluded.summary, reviewed_at = excluded.reviewed_at, language = excluded.language, claim_id = excluded.claim_id
            RETURNING external_id, id, (xmax = 0) AS is_new
            """).ToListAsync(cancellationToken);
        return written.ToDictionary(row => row.ExternalId);
    }

    private async Task<T> InTransactionAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await write();
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await write();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static T[] Column<T>(IReadOnlyList<FactCheckLine> lines, Func<FactCheckLine, T> value) => [.. lines.Select(value)];
}
