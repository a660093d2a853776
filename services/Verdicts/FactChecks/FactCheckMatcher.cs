using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>
/// Finds past fact-checks that may say the same as a claim: candidates that share its words, ranked by Postgres, then
/// ranked again by how alike they are. All claims of an article in one round trip.
/// </summary>
internal sealed class FactCheckMatcher(VerdictsDbContext db, Workspace workspace)
{
    private const int Candidates = 20;
    private const int Kept = 3;

    // Fitted on the pairs in seeds/README.md. Of the 15, 0.4 suggests 10 from the words named there and 8 from the whole
    // sentences they stand in, with 8 wrong suggestions on the 520 claims of the articles; 0.35 adds 2 and doubles the wrong.
    private const double Threshold = 0.4;

    private sealed record Candidate(long Ordinal, Guid Id, string Claim, int? Rating, string? RatingText, string? Url, string? Publisher);

    /// <returns>For each claim, in order, its matches, the best first.</returns>
    internal async Task<IReadOnlyList<IReadOnlyList<ClaimMatch>>> FindAsync(
        string[] claims, RatingScale scale, CancellationToken cancellationToken)
    {
        if (claims is [])
        {
            return [];
        }

        // plainto_tsquery joins a claim's content words by &, and a match need only share some of them.
        var candidates = await db.Database.SqlQuery<Candidate>(
            $"""
            SELECT words.ordinal, found.id, found.claim, found.rating, found.rating_text, found.url, found.publisher
            FROM (
                SELECT ordinal, replace(plainto_tsquery('english', text)::text, ' & ', ' | ')::tsquery AS query
                FROM unnest({claims}) WITH ORDINALITY AS claims (text, ordinal)) AS words
            CROSS JOIN LATERAL (
                SELECT id, claim, rating, rating_text, url, publisher
                FROM verdicts.fact_checks
                WHERE workspace_id = {workspace.Id} AND search @@ words.query
                ORDER BY ts_rank(search, words.query) DESC, id
                LIMIT {Candidates}) AS found
            """).ToListAsync(cancellationToken);
        var byClaim = candidates.ToLookup(candidate => (int)candidate.Ordinal - 1);
        return [.. claims.Select((claim, index) => Best(claim, byClaim[index], scale))];
    }

    private static List<ClaimMatch> Best(string claim, IEnumerable<Candidate> candidates, RatingScale scale) =>
    [
        .. candidates
            .Select(candidate => Match(claim, candidate, scale))
            .Where(match => match.Score >= Threshold)
            .OrderByDescending(match => match.Score)
            .Take(Kept),
    ];

    private static ClaimMatch Match(string claim, Candidate candidate, RatingScale scale)
    {
        var rating = scale.Find(candidate.Rating, candidate.RatingText);
        return new ClaimMatch
        {
            Id = PublicId.Format(PublicId.FactCheck, candidate.Id),
            Claim = candidate.Claim,
            Rating = rating?.Label ?? candidate.RatingText,
            Negative = rating?.Negative ?? false,
            Score = ClaimSimilarity.Score(claim, candidate.Claim),
            Url = candidate.Url,
            Publisher = candidate.Publisher,
        };
    }
}
