using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Language;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>Says a verdict in JSON-LD.</summary>
internal static class ClaimReviewWriter
{
    internal const string ContentType = "application/ld+json";

    internal const string Retracted = "Retracted";

    /// <summary>The serializer's own encoder leaves no &lt; in it, so that it may stand in a page.</summary>
    internal static string ToJson(this ClaimReviewMarkup markup) => JsonSerializer.Serialize(markup, JsonDefaults.Options);

    internal static ClaimReviewMarkup ToMarkup(this PublishedVerdict verdict)
    {
        var (current, address) = (verdict.Current, verdict.Address);
        var cited = verdict.IsRetracted ? [] : current.Evidence.Where(evidence => WebAddress.IsOne(evidence.Url)).Select(CitationOf).ToList();
        return new ClaimReviewMarkup
        {
            Id = $"{address}#review",
            Url = address,
            ClaimReviewed = current.Claim.Text,
            ReviewRating = verdict.IsRetracted ? null : RatingOf(verdict),
            Author = AuthorOf(verdict.House.Publisher),
            ItemReviewed = ClaimOf(current.Claim, address),
            DatePublished = DateOnly.FromDateTime(verdict.First.PublishedAt.UtcDateTime),
            DateModified = verdict.Versions.Count > 1 ? current.PublishedAt : null,
            InLanguage = verdict.House.Publisher.Language,
            Version = current.Version,
            CreativeWorkStatus = verdict.IsRetracted ? Retracted : null,
            ReviewBody = verdict.IsRetracted ? null : current.Explanation,
            Citation = cited is [] ? null : cited,
            Correction = verdict.Versions.Count is 1 ? null : [.. verdict.Corrections.Select(CorrectionOf)],
        };
    }

    private static RatingMarkup RatingOf(PublishedVerdict verdict) => new()
    {
        RatingValue = verdict.Grade?.Value,
        BestRating = verdict.Grade?.Best,
        WorstRating = verdict.Grade?.Worst,
        AlternateName = verdict.Current.RatingText,
        RatingExplanation = verdict.Current.Summary,
    };

    private static OrganizationMarkup AuthorOf(Publisher publisher) => new()
    {
        Name = publisher.Name,
        Url = publisher.Url,
        Logo = publisher.Logo,
        SameAs = publisher.SameAs is [] ? null : publisher.SameAs,
    };

    private static ClaimMarkup ClaimOf(ReviewedClaim claim, string address)
    {
        var article = ArticleOf(claim);
        return new ClaimMarkup
        {
            Id = $"{address}#claim",
            Text = claim.Text,
            Author = claim.Claimant is null ? null : new ClaimantMarkup
            {
                Type = claim.ClaimantClass is SourceClass.NamedOrganisation or SourceClass.Media ? "Organization" : "Person",
                Name = claim.Claimant,
                JobTitle = claim.ClaimantClass is SourceClass.NamedOrganisation or SourceClass.Media ? null : claim.ClaimantTitle,
            },
            DatePublished = claim.ArticlePublishedAt is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null,
            FirstAppearance = article,
            Appearance = article is null ? null : [article],
        };
    }

    private static ArticleMarkup? ArticleOf(ReviewedClaim claim) => WebAddress.IsOne(claim.ArticleUrl)
        ? new ArticleMarkup { Url = claim.ArticleUrl!, Headline = claim.ArticleTitle, DatePublished = claim.ArticlePublishedAt }
        : null;

    private static CitationMarkup CitationOf(Evidence evidence) => new()
    {
        Url = evidence.Url,
        Text = evidence.Quote,
        Description = evidence.Stance switch
        {
            EvidenceStance.Supports => "Supports the claim.",
            EvidenceStance.Refutes => "Refutes the claim.",
            _ => "Gives context.",
        },
        Identifier = evidence.ArchivedHash is { } hash ? $"sha256:{hash}" : null,
    };

    private static CorrectionMarkup CorrectionOf(VerdictVersion version) => new() { Text = version.Note!, DatePublished = version.PublishedAt };
}
