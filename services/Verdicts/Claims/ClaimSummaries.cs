using FactCheck.Contracts.Review;
using FactCheck.Verdicts.Articles;

namespace FactCheck.Verdicts.Claims;

/// <summary>A claim and its article as other services are told of them; an embargoed article's text is theirs to withhold, by its visibility.</summary>
internal static class ClaimSummaries
{
    internal static ClaimSummary ToSummary(this Claim claim) => new()
    {
        ClaimId = claim.Id,
        Start = claim.Start,
        End = claim.End,
        Text = claim.Text,
        Prefix = claim.Prefix,
        Suffix = claim.Suffix,
        Types = claim.Types,
        CheckWorthiness = claim.CheckWorthiness,
    };

    internal static ArticleSummary ToSummary(this Claim claim, ArticleHeading article) => new()
    {
        ArticleId = claim.ArticleId,
        Revision = claim.Revision,
        Title = article.Title,
        Url = article.Url,
        Visibility = article.Visibility,
        Desk = article.Desk,
    };
}
