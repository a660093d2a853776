using FactCheck.Hosting.Http;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Matching;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>Suggests past fact-checks that may say the same as a claim.</summary>
internal sealed class FactCheckMatcher(MatchSearch search)
{
    private const int Kept = 3;

    /// <returns>For each claim, in order, its matches, the best first.</returns>
    internal async Task<IReadOnlyList<IReadOnlyList<ClaimMatch>>> FindAsync(
        IReadOnlyList<ClaimQuery> claims, RatingScale scale, CancellationToken cancellationToken) =>
        [.. (await search.FindAsync(claims, Kept, cancellationToken)).Select(found => Suggested(found, scale))];

    private static List<ClaimMatch> Suggested(IEnumerable<ScoredFactCheck> found, RatingScale scale) =>
        [.. found.Where(match => match.Score >= ClaimMatcher.Suggest).Select(match => Match(match, scale))];

    private static ClaimMatch Match(ScoredFactCheck found, RatingScale scale)
    {
        var (factCheck, rating) = (found.FactCheck, scale.Find(found.FactCheck.Rating, found.FactCheck.RatingText));
        return new ClaimMatch
        {
            Id = PublicId.Format(PublicId.FactCheck, factCheck.Id),
            Claim = factCheck.Claim,
            Rating = rating?.Label ?? factCheck.RatingText,
            Negative = rating?.Negative ?? false,
            Score = found.Score,
            Url = factCheck.Url,
            Publisher = factCheck.Publisher,
        };
    }
}
