using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>GET /v1/verdicts/{id}.jsonld</summary>
internal static class GetClaimReview
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/verdicts/{id}.jsonld", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("GetClaimReview")
            .WithSummary("A published verdict as schema.org's ClaimReview; one that was retracted says so and has no rating")
            .WithExample(response: """
                {
                  "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://news.example/factchecks/the-tax-rate-has-doubled-since-2010",
                  "claimReviewed": "The tax rate has doubled since 2010.", "datePublished": "2026-01-31"
                }
                """)
            .Produces<ClaimReviewMarkup>(StatusCodes.Status200OK, ClaimReviewWriter.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> HandleAsync(
        string id, PublishedVerdicts verdicts, CancellationToken cancellationToken) =>
        PublicId.TryParse(PublicId.Verdict, id, out var verdictId) && await verdicts.FindAsync(verdictId, cancellationToken) is { } verdict
            ? TypedResults.Text(verdict.ToMarkup().ToJson(), ClaimReviewWriter.ContentType)
            : Problems.NotFound("published verdict");
}
