using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Claims;

namespace FactCheck.Verdicts.Publishing;

/// <summary>The claim that a version of a verdict is about, and where it was made.</summary>
internal sealed record ReviewedClaim
{
    internal static readonly ReviewedClaim None = new() { Text = "", ArticleId = Guid.Empty, Revision = 0, Visibility = "" };

    public required string Text { get; init; }

    /// <summary>Who says so, by name; null where the article itself does, or a source without a name.</summary>
    public string? Claimant { get; init; }

    public string? ClaimantTitle { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public string? ArticleTitle { get; init; }

    public string? ArticleUrl { get; init; }

    public required string Visibility { get; init; }

    internal static ReviewedClaim Of(Claim claim, ArticleHeading article)
    {
        var speaker = claim.Attributions.MaxBy(attribution => attribution.Confidence)?.Speaker;
        return new ReviewedClaim
        {
            Text = claim.Text,
            Claimant = speaker?.Name,
            ClaimantTitle = speaker?.Title,
            ArticleId = claim.ArticleId,
            Revision = claim.Revision,
            ArticleTitle = article.Title,
            ArticleUrl = article.Url,
            Visibility = article.Visibility,
        };
    }
}
