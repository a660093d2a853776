using FactCheck.Hosting.Http;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>A past fact-check as the API shows it.</summary>
internal sealed record FactCheckResponse
{
    internal const string Example =
        """
        {
          "id": "fct_019a8f2eec107d4c8e2b6a90d1f3c577", "externalId": "fc-1", "claim": "The tax rate has doubled since 2010.", "claimant": "A. Minister",
          "url": "https://checks.example/tax-rate", "publisher": "Checks", "rating": 2, "ratingText": "Mostly does not hold up", "reviewedAt": "2025-11-03", "language": "en"
        }
        """;

    public required string Id { get; init; }

    /// <summary>The id under which it was imported; the verdict's, where it was published here.</summary>
    public required string ExternalId { get; init; }

    public required string Claim { get; init; }

    /// <summary>The claim here that it was published about; absent where it was imported.</summary>
    public string? ClaimId { get; init; }

    public string? Title { get; init; }

    public string? Claimant { get; init; }

    public DateOnly? ClaimDate { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public int? Rating { get; init; }

    public string? RatingText { get; init; }

    public string? Summary { get; init; }

    public DateOnly? ReviewedAt { get; init; }

    public string? Language { get; init; }

    internal static FactCheckResponse From(PastFactCheck factCheck) => new()
    {
        Id = PublicId.Format(PublicId.FactCheck, factCheck.Id),
        ExternalId = factCheck.ExternalId,
        Claim = factCheck.Claim,
        ClaimId = factCheck.ClaimId is { } claim ? PublicId.Format(PublicId.Claim, claim) : null,
        Title = factCheck.Title,
        Claimant = factCheck.Claimant,
        ClaimDate = factCheck.ClaimDate,
        Url = factCheck.Url,
        Publisher = factCheck.Publisher,
        Rating = factCheck.Rating,
        RatingText = factCheck.RatingText,
        Summary = factCheck.Summary,
        ReviewedAt = factCheck.ReviewedAt,
        Language = factCheck.Language,
    };
}
