using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>GET /feeds/claimreview.jsonl — everything published, a ClaimReview a line; the retracted too, as such, so that copies learn of it.</summary>
internal static class GetClaimReviewDump
{
    private const string ContentType = "application/x-ndjson";

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claimreview.jsonl", HandleAsync)
            .WithName("GetClaimReviewDump")
            .WithSummary("Every published verdict as ClaimReview, one a line; needs no key")
            .WithExample(response: """
                {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"The tax rate has doubled since 2010.","datePublished":"2026-01-31"}
                """)
            .IsPublicFeed(ContentType);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        HttpContext http, PublishedVerdicts verdicts, Workspace current, string? workspace = null) =>
        current.TryEnter(workspace)
            ? await Feed.AnswerAsync(http, verdicts, ContentType, (body, house) => WriteAsync(body, house, verdicts, http.RequestAborted))
            : Problems.NotFound("feed");

    private static async Task WriteAsync(Stream body, PublishingHouse house, PublishedVerdicts verdicts, CancellationToken cancellationToken)
    {
        await foreach (var verdict in verdicts.AllAsync(house, cancellationToken))
        {
            await JsonSerializer.SerializeAsync(body, verdict.ToMarkup(), JsonDefaults.Options, cancellationToken);
            await body.WriteAsync(NewLine, cancellationToken);
        }
    }
}
