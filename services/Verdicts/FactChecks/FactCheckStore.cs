using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>Writes imported fact-checks, many in one statement: new ones are added, known ones changed.</summary>
internal sealed class FactCheckStore(VerdictsDbContext db, Workspace workspace, TimeProvider clock)
{
    internal sealed record Written(string ExternalId, Guid Id, bool IsNew);

    /// <param name="lines">No two with the same id.</param>
    /// <param name="cancellationToken">The request's.</param>
    internal async Task<Dictionary<string, Written>> WriteAsync(IReadOnlyList<FactCheckLine> lines, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = lines.Select(_ => Guid.CreateVersion7(now)).ToArray();

        // xmax is 0 in a row that no transaction has locked or changed yet: one that this statement has inserted.
        var written = await db.Database.SqlQuery<Written>(
            $"""
            INSERT INTO verdicts.fact_checks AS known (
                workspace_id, id, external_id, claim, claimant, claim_date, url, publisher, rating, rating_text, summary, reviewed_at, language)
            SELECT {workspace.Id}, line.*
            FROM unnest(
                {ids}, {Column(lines, line => line.Id)}, {Column(lines, line => line.Claim)}, {Column(lines, line => line.Claimant)},
                {Column(lines, line => line.ClaimDate)}, {Column(lines, line => line.Url)}, {Column(lines, line => line.Publisher)},
                {Column(lines, line => line.Rating)}, {Column(lines, line => line.RatingText)}, {Column(lines, line => line.Summary)},
                {Column(lines, line => line.ReviewedAt)}, {Column(lines, line => line.Language)}) AS line
            ON CONFLICT (workspace_id, external_id) DO UPDATE SET
                claim = excluded.claim, claimant = excluded.claimant, claim_date = excluded.claim_date, url = excluded.url,
                publisher = excluded.publisher, rating = excluded.rating, rating_text = excluded.rating_text, summary = excluded.summary,
                reviewed_at = excluded.reviewed_at, language = excluded.language
            RETURNING external_id, id, (xmax = 0) AS is_new
            """).ToListAsync(cancellationToken);
        return written.ToDictionary(row => row.ExternalId);
    }

    private static T[] Column<T>(IReadOnlyList<FactCheckLine> lines, Func<FactCheckLine, T> value) => [.. lines.Select(value)];
}
