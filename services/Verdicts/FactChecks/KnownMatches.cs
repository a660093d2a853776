using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>What claims were matched with, as it is now: a fact-check may have been corrected since, or taken back.</summary>
internal sealed class KnownMatches(VerdictsDbContext db)
{
    /// <returns>From the matches of a claim, which are among those given, the ones that are left, as their fact-checks say today.</returns>
    internal async Task<Func<IReadOnlyList<ClaimMatch>, IReadOnlyList<ClaimMatch>>> ReadAsync(
        IEnumerable<ClaimMatch> matches, RatingScale scale, CancellationToken cancellationToken)
    {
        var ids = matches.Select(match => PublicId.TryParse(PublicId.FactCheck, match.Id, out var id) ? id : Guid.Empty).Distinct().ToArray();
        var known = await db.FactChecks.AsNoTracking()
            .Where(factCheck => ids.Contains(factCheck.Id))
            .ToDictionaryAsync(factCheck => PublicId.Format(PublicId.FactCheck, factCheck.Id), cancellationToken);
        return some =>
        [
            .. some.Where(match => known.ContainsKey(match.Id))
                .Select(match => FactCheckMatcher.Match(known[match.Id], scale, match.Score) with { Accepted = match.Accepted }),
        ];
    }
}
