using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Publishing;

/// <summary>A verdict as the API shows it.</summary>
internal sealed record VerdictResponse
{
    internal const string Example =
        """
        {
          "id": "vrd_019a8f2ef1307d62a4b5c6d7e8f90a1b", "status": "published",
          "claim": { "id": "clm_019a8f2ee9c47a11b3d05f6e2a9c8b41", "status": "published", "text": "The tax rate has doubled since 2010.", "article": "art_019a8f2ee5b07d0c9f4be1c8a2d7f310", "revision": 1 },
          "latest": {
            "version": 1, "kind": "published", "claim": "The tax rate has doubled since 2010.", "rating": 2, "ratingText": "Mostly does not hold up",
            "summary": "The rate rose by a third, and did not double.", "slug": "the-tax-rate-has-doubled-since-2010", "publishedAt": "2026-01-31T20:00:00Z"
          },
          "brokenCitations": [{ "url": "https://statistics.example/tax", "since": "2026-05-02T08:00:00Z" }],
          "updatedAt": "2026-01-31T20:00:00Z", "version": 6
        }
        """;

    public required string Id { get; init; }

    /// <summary>approved (and not out yet), published, corrected, retracted or stale.</summary>
    public required string Status { get; init; }

    public required VerdictClaim Claim { get; init; }

    /// <summary>The approved review that waits to be published.</summary>
    public string? PendingReview { get; init; }

    /// <summary>What readers see now; absent before anything is published.</summary>
    public VersionResponse? Latest { get; init; }

    /// <summary>Pages of its evidence that no longer answer.</summary>
    public IReadOnlyList<BrokenCitation> BrokenCitations { get; init; } = [];

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The number in the ETag: a verdict moves with its claim, and has its claim's.</summary>
    public required int Version { get; init; }

    internal static VerdictResponse From(Verdict verdict, Claim claim, VerdictVersion? latest) => new()
    {
        Id = PublicId.Format(PublicId.Verdict, verdict.Id),
        Status = verdict.Status,
        Claim = new VerdictClaim(
            PublicId.Format(PublicId.Claim, claim.Id), claim.Status, claim.Text, PublicId.Format(PublicId.Article, claim.ArticleId), claim.Revision),
        PendingReview = claim.Status == ClaimStatuses.Approved && verdict.ApprovedReviewId is { } review ? PublicId.Format(PublicId.Review, review) : null,
        Latest = latest is null ? null : VersionResponse.From(latest),
        UpdatedAt = verdict.UpdatedAt,
        Version = claim.Version,
    };
}

/// <param name="Url">As the evidence gives it.</param>
/// <param name="Since">When that was found.</param>
internal sealed record BrokenCitation(string Url, DateTimeOffset Since);

/// <summary>The claim as it stands now.</summary>
internal sealed record VerdictClaim(string Id, string Status, string Text, string Article, int Revision);

/// <summary>One version, as it was published.</summary>
internal sealed record VersionResponse
{
    public required int Version { get; init; }

    /// <summary>published, corrected or retracted.</summary>
    public required string Kind { get; init; }

    /// <summary>What was wrong.</summary>
    public string? Note { get; init; }

    public int? Supersedes { get; init; }

    /// <summary>The claim's words then.</summary>
    public required string Claim { get; init; }

    public string? Claimant { get; init; }

    public int? Rating { get; init; }

    public required string RatingText { get; init; }

    public required string Summary { get; init; }

    /// <summary>Plain text: encode it before it is shown.</summary>
    public required string Explanation { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required string Author { get; init; }

    public required string Approver { get; init; }

    /// <summary>The end of the public page's address.</summary>
    public required string Slug { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    internal static VersionResponse From(VerdictVersion version) => new()
    {
        Version = version.Version,
        Kind = version.Kind,
        Note = version.Note,
        Supersedes = version.Supersedes,
        Claim = version.Claim.Text,
        Claimant = version.Claim.Claimant,
        Rating = version.Rating,
        RatingText = version.RatingText,
        Summary = version.Summary,
        Explanation = version.Explanation,
        Evidence = version.Evidence,
        Author = version.Author,
        Approver = version.Approver,
        Slug = version.Slug,
        PublishedAt = version.PublishedAt,
    };
}
