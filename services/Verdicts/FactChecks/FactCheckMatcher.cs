using FactCheck.Hosting.Http;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Matching;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>Suggests past fact-checks that may say the same as a claim.</summary>
internal sealed class FactCheckMatcher(MatchSearch search, SettingsDesk settings)
{
    /// <param name="claims">What is looked for.</param>
    /// <param name="scale">The workspace's.</param>
    /// <param name="most">How many for each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>For each claim, in order, its matches, the best first.</returns>
    internal async Task<IReadOnlyList<IReadOnlyList<ClaimMatch>>> FindAsync(
        IReadOnlyList<ClaimQuery> claims, RatingScale scale, int most, CancellationToken cancellationToken) =>
        [.. (await search.FindAsync(claims, most, cancellationToken)).Select(found => Suggested(found, scale))];

    /// <summary>A fact-check that a reviewer found otherwise: nothing says how likely it is the same.</summary>
    internal async Task<ClaimMatch> MatchAsync(PastFactCheck known, CancellationToken cancellationToken)
    {
        var (_, scale) = await settings.ReadAsync(cancellationToken);
        return Match(known, scale, score: 0);
    }

    internal static ClaimMatch Match(PastFactCheck known, RatingScale scale, double score)
    {
        var found = new FoundFactCheck(known.Number ?? 0, known.Id, known.ExternalId, known.Claim, known.Title, known.Rating, known.RatingText, known.Url, known.Publisher);
        return Match(new ScoredFactCheck(found, 0, score), scale);
    }

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
