using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Reviews;

/// <summary>GET /v1/claims/{id}/reviews</summary>
internal static class ListReviews
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claims/{id}/reviews", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ListReviews")
            .WithSummary("All that was proposed about a claim, the newest first; the first of two blind verdicts is hidden until both stand")
            .WithExample(response: $$"""{ "items": [{{ReviewResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<ReviewResponse>>, ProblemHttpResult>> HandleAsync(
        string id, VerdictsDbContext db, Workspace workspace, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.Claim, id, out var claimId) || !await db.Claims.AnyAsync(claim => claim.Id == claimId, cancellationToken))
        {
            return Problems.NotFound("claim");
        }

        // People write these by hand: a claim has few.
        var reviews = await db.Reviews.AsNoTracking()
            .Where(review => review.ClaimId == claimId)
            .OrderByDescending(review => review.Id)
            .Take(Cursor.MaxLimit)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Page<ReviewResponse>([.. reviews.Select(review => ReviewResponse.From(review, workspace.Actor))], null));
    }
}
