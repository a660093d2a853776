using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Reviews;

/// <summary>GET /v1/reports/agreement — how often two people who could not see each other's verdict came to the same.</summary>
internal static class ReportAgreement
{
    internal sealed record Period
    {
        /// <summary>First verdicts of this time or later.</summary>
        [FromQuery(Name = "from")]
        public DateTimeOffset? From { get; init; }

        /// <summary>First verdicts before this time.</summary>
        [FromQuery(Name = "to")]
        public DateTimeOffset? To { get; init; }
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/reports/agreement", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ReportAgreement")
            .WithSummary("Agreement of blind second verdicts: Cohen's kappa, the raw share, and every pair of ratings")
            .WithExample(response: """
                {
                  "n": 3, "agreed": 2, "raw": 0.667, "kappa": 0.4,
                  "pairs": [{ "first": "Holds up", "second": "Holds up", "count": 2 }, { "first": "Holds up", "second": "Does not hold up", "count": 1 }]
                }
                """)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Agreement>> HandleAsync(
        [AsParameters] Period period, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        var (since, until) = (period.From?.ToUniversalTime() ?? DateTimeOffset.MinValue, period.To?.ToUniversalTime() ?? DateTimeOffset.MaxValue);

        // While the second is awaited, the first has no partner, and is in no pair.
        var pairs = await (
            from first in db.Reviews.AsNoTracking()
            join second in db.Reviews on new { first.ClaimId, first.Round, first.IsBlind } equals new { second.ClaimId, second.Round, second.IsBlind }
            where first.IsBlind && second.Id > first.Id && first.ProposedAt >= since && first.ProposedAt < until
            group first by new { First = first.RatingText, Second = second.RatingText } into cell
            orderby cell.Count() descending, cell.Key.First, cell.Key.Second
            select new Agreement.Pair(cell.Key.First, cell.Key.Second, cell.Count())).ToListAsync(cancellationToken);
        return TypedResults.Ok(Agreement.Of(pairs));
    }
}
