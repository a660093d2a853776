using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Contracts.Review;

namespace FactCheck.Contracts;

/// <summary>
/// Who takes what: the durable queues that each message must reach. Its publisher keeps it until all of them are there, so that a service that was never
/// started before misses nothing. <c>tests/Architecture.Tests</c> holds this against the consumers.
/// </summary>
public static class Queues
{
    public static IReadOnlyDictionary<Type, string[]> Taking { get; } = new Dictionary<Type, string[]>
    {
        [typeof(ArticleReceived)] = ["extraction-article-received", "verdicts-article-received"],
        [typeof(ClaimsExtracted)] = ["attribution-claims-extracted"],
        [typeof(ClaimsAttributed)] = ["verdicts-claims-attributed"],
        [typeof(ArticleProgressed)] = ["intake-article-progressed"],
        [typeof(ArticleChecked)] = ["intake-article-checked", "webhooks-article-events"],
        [typeof(ArticleFailed)] = ["webhooks-article-events"],
        [typeof(ClaimsDetected)] = ["webhooks-claim-events"],
        [typeof(ClaimChanged)] = ["webhooks-claim-events"],
        [typeof(ClaimMatched)] = ["webhooks-claim-events"],
        [typeof(ClaimsFlagged)] = ["webhooks-claim-flagged"],
        [typeof(ClaimFlagged)] = ["webhooks-claim-flagged"],
        [typeof(ReviewChanged)] = ["webhooks-review-events"],
        [typeof(VerdictChanged)] = ["webhooks-review-events"],
        [typeof(CitationBroken)] = ["webhooks-review-events"],
    };
}
