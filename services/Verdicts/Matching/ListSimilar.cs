using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Matching;

/// <summary>GET /v1/claims/{id}/similar</summary>
internal static class ListSimilar
{
    private const int Most = 10;

    /// <param name="FactCheck">With its score and its verdict; accepted where a reviewer said so.</param>
    /// <param name="Same">It is taken for the same claim: the score is high, and no number, date or denial differs.</param>
    /// <param name="Differences">Numbers, dates, negations and names that differ.</param>
    internal sealed record SimilarClaim(ClaimMatch FactCheck, bool Same, IReadOnlyList<ClaimDifference> Differences);

    internal sealed record Response(IReadOnlyList<SimilarClaim> Items);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claims/{id}/similar", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ListSimilarClaims")
            .WithSummary("Past fact-checks that may say the same as a claim, the likeliest first, with their verdicts and what differs; those that a reviewer rejected are left out")
            .WithExample(response: """
                { "items": [{ "factCheck": { "id": "fct_019a8f2eed507b2a9c3de4f5a6b7c8d9", "claim": "Rents have risen by 31 percent since 2020.", "rating": "Mostly false", "negative": true,
                  "score": 0.82, "accepted": false, "url": "https://example.com/rents", "publisher": "Example Fact Desk" }, "same": false,
                  "differences": [{ "kind": "number", "here": "40 percent", "there": "31 percent", "text": "40 percent here, 31 percent there." }] }] }
                """)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string id, VerdictsDbContext db, FactCheckMatcher matcher, SettingsDesk settings, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Claim, id, out var claimId) || await db.FindAsync(claimId, cancellationToken) is not { Claim: var claim })
        {
            return Problems.NotFound("claim");
        }

        var (_, scale) = await settings.ReadAsync(cancellationToken);
        var query = new ClaimQuery(claim.Text, claim.Attributions.FirstOrDefault(attribution => attribution.Speaker is not null)?.Speaker?.Name);
        var own = await db.FactChecks.AsNoTracking().Where(factCheck => factCheck.ClaimId == claimId).Select(factCheck => PublicId.Format(PublicId.FactCheck, factCheck.Id)).ToListAsync(cancellationToken);
        var found = (await matcher.FindAsync([query], scale, Most + own.Count, cancellationToken))[0].Where(match => !own.Contains(match.Id)).Take(Most).ToList();
        var accepted = claim.Matches.Where(match => match.Accepted && found.All(other => other.Id != match.Id));
        return TypedResults.Ok(new Response(
        [
            .. found.Concat(accepted).Where(match => claim.Accepted(match.Id) != false).Select(match => new SimilarClaim(
                match with { Accepted = claim.Accepted(match.Id) == true },
                ClaimMatcher.AreSame(claim.Text, match.Claim, match.Score),
                ClaimDifferences.Between(claim.Text, new MatchText(match.Claim, null)))),
        ]));
    }
}
