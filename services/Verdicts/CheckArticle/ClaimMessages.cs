using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Language.Revisions;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Publishing;
using Claim = FactCheck.Verdicts.Claims.Claim;
using KebabCase = FactCheck.Language.KebabCase;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>What other services are told of the claims of a revision; an embargoed article's text is theirs to withhold, by its visibility.</summary>
internal static class ClaimMessages
{
    // Nobody did it: the article did.
    private const string System = "system";

    internal static ClaimsFlagged Flagged(IEnumerable<Claim> claims, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = article.WorkspaceId,
        Article = Summary(article),
        Claims = [.. claims.Select(Flagged)],
        OccurredAt = now,
    };

    /// <summary>Of matches that are sure without a reviewer.</summary>
    internal static ClaimMatched Matched(Claim claim, IEnumerable<ClaimMatch> matches, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = claim.WorkspaceId,
        Claim = claim.ToSummary(),
        Article = Summary(article),
        Matches = [.. matches.Select(Found)],
        OccurredAt = now,
    };

    internal static ClaimsDetected Detected(IEnumerable<Claim> claims, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = article.WorkspaceId,
        Article = Summary(article),
        Claims = [.. claims.Select(claim => new Contracts.Review.DetectedClaim(claim.ToSummary(), Strongest(claim)))],
        OccurredAt = now,
    };

    internal static ClaimChanged Changed(Claim claim, ClaimRevision revised, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = claim.WorkspaceId,
        Claim = claim.ToSummary(),
        Article = Summary(article),
        Attribution = Strongest(claim),
        Change = "changed",
        Aspects = revised.Aspects,
        TextBefore = revised.TextBefore,
        AttributionBefore = revised.AttributionBefore is { } before ? Summary(ClaimAttribution.From(before)) : null,
        Status = claim.Status,
        OccurredAt = now,
    };

    internal static ClaimChanged Gone(Claim claim, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = claim.WorkspaceId,
        Claim = claim.ToSummary(),
        Article = Summary(article),
        Change = "gone",
        Aspects = [],
        TextBefore = claim.Text,
        AttributionBefore = Strongest(claim),
        Status = claim.Status,
        OccurredAt = now,
    };

    /// <summary>For the reviewer and for open dashboards.</summary>
    internal static ReviewChanged Reviewed(Claim claim, string from, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = claim.WorkspaceId,
        ClaimId = claim.Id,
        Status = claim.Status,
        Actor = System,
        Action = claim.Status switch
        {
            ClaimStatuses.Superseded => "superseded",
            ClaimStatuses.Stale => "stale",
            var status => status == from ? "changed" : "reopened",
        },
        Assignee = claim.Assignee,
        Reason = $"Revision {article.Revision} of the article {(claim.Revision == article.Revision ? "says it otherwise" : "no longer says it")}.",
        DueAt = claim.DueAt,
        Claim = claim.ToSummary(),
        Article = Summary(article),
        OccurredAt = now,
    };

    /// <summary>Of the version that readers see.</summary>
    internal static VerdictChanged Stale(VerdictVersion published, Claim claim, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = claim.WorkspaceId,
        Change = VerdictStatuses.Stale,
        Verdict = published.ToSummary(),
        Claim = claim.ToSummary(),
        Article = Summary(article),
        Actor = System,
        OccurredAt = now,
    };

    private static FlaggedClaim Flagged(Claim claim) => new(
        claim.ToSummary(),
        Strongest(claim),
        [.. claim.Flags.Select(flag => new RaisedFlag(flag.Rule, flag.Severity, flag.Reason))],
        [.. claim.Matches.Select(Found)]);

    private static FoundMatch Found(ClaimMatch match) => new(match.Id, match.Score, match.Rating, match.Url);

    /// <summary>The new revision, also of what it no longer has.</summary>
    private static ArticleSummary Summary(ArticleSnapshot article) => new()
    {
        ArticleId = article.ArticleId,
        Revision = article.Revision,
        Title = article.Title,
        Url = article.Url,
        Visibility = article.Visibility,
        Desk = article.Desk,
    };

    /// <summary>The likeliest of its attributions; null where the article itself makes it.</summary>
    private static AttributionSummary? Strongest(Claim claim) =>
        claim.Attributions.MaxBy(attribution => attribution.Confidence) is { } strongest ? Summary(strongest) : null;

    private static AttributionSummary Summary(ClaimAttribution attribution) => new(
        KebabCase.Of(attribution.SourceClass),
        attribution.Speaker?.Name,
        attribution.Source,
        attribution.Cue,
        KebabCase.Of(attribution.Stance),
        KebabCase.Of(attribution.Quote));
}
