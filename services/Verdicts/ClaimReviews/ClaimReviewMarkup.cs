using System.Text.Json.Serialization;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>
/// A verdict in the words of schema.org: all that Google requires of a ClaimReview and recommends, and beside it what the
/// verdict rests on, what was wrong in it, and whether it was taken back.
/// </summary>
internal sealed record ClaimReviewMarkup
{
    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@type")]
    public string Type { get; } = "ClaimReview";

    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string ClaimReviewed { get; init; }

    /// <summary>None once it was retracted: without a rating no search engine takes it for a verdict that stands.</summary>
    public RatingMarkup? ReviewRating { get; init; }

    public required OrganizationMarkup Author { get; init; }

    public required ClaimMarkup ItemReviewed { get; init; }

    public required DateOnly DatePublished { get; init; }

    /// <summary>Of the last correction or retraction.</summary>
    public DateTimeOffset? DateModified { get; init; }

    public required string InLanguage { get; init; }

    public required int Version { get; init; }

    /// <summary>Retracted, or nothing.</summary>
    public string? CreativeWorkStatus { get; init; }

    public string? ReviewBody { get; init; }

    public IReadOnlyList<CitationMarkup>? Citation { get; init; }

    public IReadOnlyList<CorrectionMarkup>? Correction { get; init; }
}

internal sealed record RatingMarkup
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Rating";

    /// <summary>Null, with best and worst, where the scale is words alone.</summary>
    public int? RatingValue { get; init; }

    public int? BestRating { get; init; }

    public int? WorstRating { get; init; }

    public required string AlternateName { get; init; }

    public string? RatingExplanation { get; init; }
}

internal sealed record OrganizationMarkup
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Organization";

    public required string Name { get; init; }

    public string? Url { get; init; }

    public string? Logo { get; init; }

    public IReadOnlyList<string>? SameAs { get; init; }
}

internal sealed record ClaimMarkup
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "Claim";

    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>Null where the source has no name: none is made up.</summary>
    public ClaimantMarkup? Author { get; init; }

    public DateOnly? DatePublished { get; init; }

    /// <summary>The first that is known here: the article that it was found in.</summary>
    public ArticleMarkup? FirstAppearance { get; init; }

    public IReadOnlyList<ArticleMarkup>? Appearance { get; init; }
}

internal sealed record ClaimantMarkup
{
    /// <summary>Person or Organization.</summary>
    [JsonPropertyName("@type")]
    public required string Type { get; init; }

    public required string Name { get; init; }

    public string? JobTitle { get; init; }
}

internal sealed record ArticleMarkup
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "NewsArticle";

    public required string Url { get; init; }

    public string? Headline { get; init; }

    public DateTimeOffset? DatePublished { get; init; }
}

/// <summary>A piece of evidence.</summary>
internal sealed record CitationMarkup
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "CreativeWork";

    public required string Url { get; init; }

    /// <summary>The words there that matter.</summary>
    public string? Text { get; init; }

    /// <summary>What it does for the claim, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The hash of the page as it was kept.</summary>
    public string? Identifier { get; init; }
}

internal sealed record CorrectionMarkup
{
    [JsonPropertyName("@type")]
    public string Type { get; } = "CorrectionComment";

    public required string Text { get; init; }

    public required DateTimeOffset DatePublished { get; init; }
}
