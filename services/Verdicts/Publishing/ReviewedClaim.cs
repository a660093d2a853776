using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Claims;
using SourceClass = FactCheck.Language.SourceClass;

namespace FactCheck.Verdicts.Publishing;

/// <summary>The claim that a version of a verdict is about, and where it was made.</summary>
internal sealed record ReviewedClaim
{
    internal static readonly ReviewedClaim None = new() { Text = "", ArticleId = Guid.Empty, Revision = 0, Visibility = "" };

    public required string Text { get; init; }

    /// <summary>Who says so, by name; null where the article itself does, or a source without a name.</summary>
    public string? Claimant { get; init; }

    public string? ClaimantTitle { get; init; }

    /// <summary>Whether the claimant is a person or an organisation.</summary>
    public SourceClass? ClaimantClass { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public string? ArticleTitle { get; init; }

    public string? ArticleUrl { get; init; }

    /// <summary>When the article said so; null where its sender did not say when that was.</summary>
    public DateTimeOffset? ArticlePublishedAt { get; init; }

    public required string Visibility { get; init; }

    internal static ReviewedClaim Of(Claim claim, ArticleHeading article)
    {
        var attribution = claim.Attributions.MaxBy(attribution => attribution.Confidence);
        var speaker = attribution?.Speaker;
        return new ReviewedClaim
        {
            Text = claim.Text,
            Claimant = speaker?.Name,
            ClaimantTitle = speaker?.Title,
            ClaimantClass = attribution?.SourceClass,
            ArticleId = claim.ArticleId,
            Revision = claim.Revision,
            ArticleTitle = article.Title,
            ArticleUrl = article.Url,
            ArticlePublishedAt = article.PublishedAt,
            Visibility = article.Visibility,
        };
    }
}
