using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Verdicts.Claims;
using KebabCase = FactCheck.Language.KebabCase;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>What other services are told of a flagged claim; an embargoed article's text is theirs to withhold, by its visibility.</summary>
internal static class FlaggedClaimMessage
{
    internal static ClaimFlagged For(Claim claim, ArticleSnapshot article, DateTimeOffset now) => new()
    {
        WorkspaceId = claim.WorkspaceId,
        Claim = claim.ToSummary(),
        Article = new ArticleSummary
        {
            ArticleId = claim.ArticleId,
            Revision = claim.Revision,
            Title = article.Title,
            Url = article.Url,
            Visibility = article.Visibility,
        },
        Attribution = claim.Attributions.MaxBy(attribution => attribution.Confidence) is { } strongest ? Summary(strongest) : null,
        Flags = [.. claim.Flags.Select(flag => new RaisedFlag(flag.Rule, flag.Severity, flag.Reason))],
        Matches = [.. claim.Matches.Select(match => new FoundMatch(match.Id, match.Score, match.Rating, match.Url))],
        OccurredAt = now,
    };

    private static AttributionSummary Summary(ClaimAttribution attribution) => new(
        KebabCase.Of(attribution.SourceClass),
        attribution.Speaker?.Name,
        attribution.Source,
        attribution.Cue,
        KebabCase.Of(attribution.Stance),
        KebabCase.Of(attribution.Quote));
}
