namespace FactCheck.Contracts.Review;

/// <summary>A page that a published verdict gives as evidence no longer answers, or answers otherwise than when it was cited.</summary>
public sealed record CitationBroken
{
    public required Guid WorkspaceId { get; init; }

    public required Guid VerdictId { get; init; }

    public required Guid ClaimId { get; init; }

    public required string Url { get; init; }

    /// <summary>The HTTP status; null where nothing answered.</summary>
    public int? StatusCode { get; init; }

    /// <summary>A sentence for the reviewer.</summary>
    public required string Reason { get; init; }

    /// <summary>The article that the claim stands in; null from a copy that does not say.</summary>
    public ArticleSummary? Article { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
